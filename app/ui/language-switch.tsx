/** One button that posts the other language. `label` is written in that language: `English`, `Dansk`. */
export function LanguageSwitch({
  action,
  language,
  label,
  returnTo,
}: {
  action: string
  /** The language one changes to, for instance `en`. */
  language: string
  label: string
  /** Where to come back to: the address of this page. */
  returnTo: string
}) {
  return (
    <form className="language-switch" method="post" action={action}>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" lang={language}>
        {label}
      </button>
    </form>
  )
}
