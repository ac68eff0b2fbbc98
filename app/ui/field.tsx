import type { ComponentProps, ReactNode } from 'react'

type Framed = {
  name: string
  label: string
  /** Unless told, the name: what an error summary links to. */
  id?: string
  hint?: string
  /** What is wrong and what to do, in one sentence. Its presence marks the field. */
  error?: string
  /** A word in brackets after the label, for instance `valgfrit`. */
  optional?: string
}

export type FieldProps = Framed &
  (
    | ({ kind?: 'input'; size?: 'full' | 'short' | 'code' } & NativeProps<'input'>)
    | ({ kind: 'select'; children: ReactNode } & NativeProps<'select'>)
    | ({ kind: 'textarea' } & NativeProps<'textarea'>)
  )

type NativeProps<Tag extends 'input' | 'select' | 'textarea'> = Omit<ComponentProps<Tag>, keyof Framed | 'size' | 'ref'>

/**
 * A labelled control with hint and error in dkfds' markup. Give `defaultValue` what was sent, so that nothing has to be
 * typed twice; `autoComplete` and `inputMode` pass through.
 */
export function Field(props: FieldProps) {
  const id = props.id ?? props.name
  return (
    <div className={props.error ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {props.label}
        {props.optional ? <span className="form-label__optional"> ({props.optional})</span> : null}
      </label>
      {props.hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      ) : null}
      {props.error ? (
        <span className="form-error-message" id={`${id}-error`}>
          {props.error}
        </span>
      ) : null}
      <Control {...props} id={id} />
    </div>
  )
}

function Control({ label: _label, hint, error, optional: _optional, ...control }: FieldProps & { id: string }) {
  const state = {
    'aria-describedby': describedBy(control.id, hint, error),
    'aria-invalid': error ? true : undefined,
  }
  if (control.kind === 'select') {
    const { kind: _kind, ...select } = control
    return (
      <span className="form-select-wrapper">
        <select className="form-select" {...select} {...state} />
      </span>
    )
  }
  if (control.kind === 'textarea') {
    const { kind: _kind, ...textarea } = control
    return <textarea className="form-input" rows={4} {...textarea} {...state} />
  }
  const { kind: _kind, size = 'full', ...input } = control
  return <input className={`form-input form-input--${size}`} type="text" {...input} {...state} />
}

function describedBy(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
