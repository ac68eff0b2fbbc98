import { Link } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'

type Look = {
  /** One primary action on a page or card; secondary for the other way; quiet for what few will need. */
  look?: 'primary' | 'secondary' | 'quiet'
  isSmall?: boolean
  children: ReactNode
}

/** A button that sends a form. Verbs on buttons: »Fortsæt«, »Send påmindelse til 19«. */
export function Button({
  look = 'primary',
  isSmall = false,
  type = 'submit',
  className,
  ...button
}: Look & ComponentProps<'button'>) {
  return <button {...button} type={type} className={buttonClass(look, isSmall, className)} />
}

/** A link that looks like a button: it leads on, it changes nothing. */
export function ButtonLink({
  look = 'primary',
  isSmall = false,
  className,
  ...link
}: Look & ComponentProps<typeof Link>) {
  return <Link {...link} className={buttonClass(look, isSmall, className)} />
}

/** The row in which buttons stand; on a phone they fill the width. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}

function buttonClass(look: string, isSmall: boolean, className?: string): string {
  return ['button', `button-${look}`, isSmall && 'button-small', className].filter(Boolean).join(' ')
}
