import type { ComponentProps, ReactNode } from 'react'

/** A box to tick with its label; the whole line can be pressed. `hint` says what ticking it does. */
export function CheckBox({
  name,
  label,
  hint,
  id = name,
  ...input
}: { name: string; label: ReactNode; hint?: string } & Omit<ComponentProps<'input'>, 'type' | 'name' | 'ref'>) {
  return (
    <div className="check-box">
      <input {...input} type="checkbox" name={name} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
