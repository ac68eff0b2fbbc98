import { useEffect, useRef } from 'react'
import * as m from '~/messages/generated/messages.js'
import { ErrorSummary } from '~/ui/error-summary.tsx'

export type FormError = { fieldId: string; message: string }

/** The summary above a form that was refused; focus goes to it, so that it is heard first. */
export function useFormErrors(errors: FormError[]) {
  const summary = useRef<HTMLDivElement>(null)
  const told = errors.map(({ fieldId, message }) => fieldId + message).join('|')
  useEffect(() => {
    if (told) summary.current?.focus()
  }, [told])
  return <ErrorSummary title={m.form_error_title()} errors={errors} focusRef={summary} />
}
