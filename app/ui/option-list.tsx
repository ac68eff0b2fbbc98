import type { ReactNode } from 'react'
import { Because } from './because.tsx'
import { Glyph } from './glyph.tsx'

export type Option = {
  id: string
  /** The option's text, without block elements (it is in a label). */
  text: ReactNode
  /** How it fell, once answered: the word is shown with its mark. */
  verdict?: { kind: 'right' | 'wrong'; word: string }
  /** The reason, once answered; stands under the option in amber. */
  because?: ReactNode
}

/** The options of a check as touch areas. Once `isAnswered` they can be read but not changed. */
export function OptionList({
  name,
  question,
  options,
  chosenId,
  isAnswered = false,
  error,
}: {
  name: string
  question: ReactNode
  options: Option[]
  chosenId?: string
  isAnswered?: boolean
  /** What is missing when it was sent without a choice. */
  error?: string
}) {
  const errorId = `${name}-error`
  return (
    <fieldset
      className={isAnswered ? 'option-list option-list--answered' : 'option-list'}
      aria-describedby={error ? errorId : undefined}
    >
      <legend className="option-list__question">{question}</legend>
      {error ? (
        <p className="form-error-message" id={errorId}>
          {error}
        </p>
      ) : null}
      {options.map((option) => (
        <div
          key={option.id}
          className={`option-list__option ${option.verdict ? `option-list__option--${option.verdict.kind}` : ''}`}
        >
          <label className="option-list__label">
            <input
              type="radio"
              name={name}
              value={option.id}
              defaultChecked={option.id === chosenId}
              disabled={isAnswered && option.id !== chosenId}
              required={!isAnswered}
            />
            <span>{option.text}</span>
            {option.verdict ? (
              <span className="option-list__verdict">
                <Glyph name={option.verdict.kind === 'right' ? 'done' : 'cross'} />
                {option.verdict.word}
              </span>
            ) : null}
          </label>
          {option.because ? <Because>{option.because}</Because> : null}
        </div>
      ))}
    </fieldset>
  )
}
