import type { RefObject } from 'react'

/**
 * What has to be mended before the form can be sent; first on the page, each line a link to its field.
 * After a submit with JavaScript, move focus to it through `focusRef`; without, the page begins with it.
 */
export function ErrorSummary({
  title,
  errors,
  focusRef,
}: {
  title: string
  errors: { fieldId: string; message: string }[]
  focusRef?: RefObject<HTMLDivElement>
}) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={focusRef}>
      <h2 className="error-summary__title">{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.message}`}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
