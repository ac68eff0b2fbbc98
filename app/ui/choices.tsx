import type { ReactNode } from 'react'

export type Choice = { value: string; label: ReactNode }

type Question = { name: string; legend: ReactNode; hint?: string; error?: string }

/** One of a few: radio buttons under a question. `isRow` puts short answers beside each other where there is room. */
export function Choices({
  choices,
  value,
  isRow = false,
  isLegendHidden = false,
  ...question
}: Question & {
  choices: Choice[]
  /** Which one is chosen; none unless told. */
  value?: string | null
  isRow?: boolean
  isLegendHidden?: boolean
}) {
  return (
    <QuestionFrame {...{ ...question, isLegendHidden }}>
      <div className={isRow ? 'choices-field__row' : undefined}>
        {choices.map((choice) => (
          <label className="tick" key={choice.value}>
            <input type="radio" name={question.name} value={choice.value} defaultChecked={choice.value === value} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </QuestionFrame>
  )
}

/** Any of several: boxes to tick under one question; all empty means what `hint` says. */
export function Ticks({ choices, ticked, ...question }: Question & { choices: Choice[]; ticked: string[] }) {
  return (
    <QuestionFrame {...question}>
      <div className="ticks">
        {choices.map(({ value, label }) => (
          <label className="tick" key={value}>
            <input type="checkbox" name={question.name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </QuestionFrame>
  )
}

function QuestionFrame({
  name,
  legend,
  hint,
  error,
  isLegendHidden = false,
  children,
}: Question & { isLegendHidden?: boolean; children: ReactNode }) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'form-group form-error choices-field' : 'form-group choices-field'}
      id={name}
      aria-describedby={describedBy || undefined}
    >
      <legend className={isLegendHidden ? 'sr-only' : 'form-legend'}>{legend}</legend>
      {hint ? (
        <span className="form-hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="form-error-message" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
      {children}
    </fieldset>
  )
}

/** Yes or nothing: a box to tick, with what it means beside it. `hint` says what ticking it does. */
export function Tick({
  name,
  label,
  hint,
  id = name,
  value = 'yes',
  defaultChecked = false,
}: {
  name: string
  label: ReactNode
  hint?: string
  id?: string
  value?: string
  defaultChecked?: boolean
}) {
  return (
    <div className="form-group tick-field">
      <label className="tick">
        <input
          {...{ type: 'checkbox', id, name, value, defaultChecked }}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
