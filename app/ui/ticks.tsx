/** Any of several: boxes to tick under one question; all empty means what `hint` says. */
export function Ticks({
  name,
  legend,
  hint,
  error,
  choices,
  ticked,
}: {
  name: string
  legend: string
  hint?: string
  error?: string
  choices: { value: string; label: string }[]
  ticked: string[]
}) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'form-group form-error choices-field' : 'form-group choices-field'}
      id={name}
      aria-describedby={describedBy || undefined}
    >
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
      <div className="ticks">
        {choices.map(({ value, label }) => (
          <label className="tick" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
