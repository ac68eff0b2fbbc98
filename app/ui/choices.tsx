import type { ReactNode } from 'react'

export type Choice = { value: string; label: ReactNode }

/** One of a few: radio buttons under a question. `isRow` puts short answers beside each other where there is room. */
export function Choices({
  name,
  legend,
  choices,
  value,
  hint,
  error,
  isRow = false,
  isLegendHidden = false,
}: {
  name: string
  legend: ReactNode
  choices: Choice[]
  /** Which one is chosen; none unless told. */
  value?: string | null
  hint?: string
  error?: string
  isRow?: boolean
  isLegendHidden?: boolean
}) {
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
      <div className={isRow ? 'choices-field__row' : undefined}>
        {choices.map((choice) => (
          <label className="tick" key={choice.value}>
            <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Yes or nothing: a box to tick, with what it means beside it. */
export function Tick({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked = false,
}: {
  name: string
  label: ReactNode
  hint?: string
  value?: string
  defaultChecked?: boolean
}) {
  return (
    <div className="form-group tick-field">
      <label className="tick">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          aria-describedby={hint ? `${name}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <span className="form-hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}
