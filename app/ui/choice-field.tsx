type Choice = { value: string; label: string; hint?: string }

/** A question with radio buttons or tick boxes, as a fieldset with hint and error. */
export function ChoiceField({
  kind,
  name,
  legend,
  choices,
  chosen = [],
  hint,
  error,
}: {
  kind: 'radio' | 'checkbox'
  name: string
  legend: string
  choices: Choice[]
  /** Values chosen from the start: what was saved, or what was sent. */
  chosen?: string[]
  hint?: string
  error?: string
}) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={error ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby={described}>
        <legend className="form-legend">{legend}</legend>
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
        {choices.map((choice, position) => {
          // The first choice carries the field's own id, so that an error summary has somewhere to lead.
          const id = position === 0 ? name : `${name}-${choice.value}`
          return (
            <div className={`form-group-${kind}`} key={choice.value}>
              <input
                type={kind}
                className={`form-${kind}`}
                id={id}
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                aria-describedby={choice.hint ? `${id}-note` : undefined}
              />
              <label htmlFor={id}>{choice.label}</label>
              {choice.hint ? (
                <span className="form-hint" id={`${id}-note`}>
                  {choice.hint}
                </span>
              ) : null}
            </div>
          )
        })}
      </fieldset>
    </div>
  )
}
