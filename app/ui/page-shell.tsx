import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

export type NavItem = { to: string; label: string; isCurrent?: boolean }

export type PageShellProps = {
  /** Words of the frame itself. */
  labels: { skipToContent: string; menu: string; mainNavigation: string; footerNavigation: string }
  /** The name beside the mark; `Tværs` unless told. */
  brand?: string
  /** A municipality's name after the mark, where the page is the municipality's own. */
  place?: string
  home: string
  nav?: NavItem[]
  /** The menu of the pages this one belongs with. */
  section?: ReactNode
  /** Who is signed in: name, and one line of function and municipality. */
  person?: { name: string; subtitle: string; to?: string } | null
  /** What stands after the person: a sign-out form, or a sign-in link when there is no person. */
  account?: ReactNode
  width?: 'narrow' | 'reading' | 'wide' | 'full'
  footerLinks?: { to: string; label: string }[]
  /** The form that changes the language. */
  languageSwitch?: ReactNode
  /** A sentence at the end, for instance that all persons are invented. */
  footerNote?: ReactNode
  children: ReactNode
}

/** The frame of every page. Works without JavaScript; on a phone the navigation waits behind a native `<details>`. */
export function PageShell({ width = 'reading', section, children, ...shell }: PageShellProps) {
  return (
    <div className="page">
      <a className="skip-link" href="#indhold">
        {shell.labels.skipToContent}
      </a>
      <PageHeader {...shell} />
      {section}
      <main id="indhold" tabIndex={-1} className={`page-main page-main--${width}`}>
        {children}
      </main>
      <PageFooter {...shell} />
    </div>
  )
}

type Frame = Omit<PageShellProps, 'width' | 'section' | 'children'>

function PageHeader({ labels, brand = 'Tværs', place, home, nav = [], person, account }: Frame) {
  const hasMenu = nav.length > 0 || person || account
  const { key } = useLocation()
  return (
    <header className="page-header">
      <div className="page-header__row">
        <Link className="brand" to={home}>
          <Mark className="brand__mark" />
          {brand}
          {place ? <span className="brand__place">{place}</span> : null}
        </Link>
        {nav.length > 0 ? (
          <nav className="page-nav" aria-label={labels.mainNavigation}>
            <NavList items={nav} />
          </nav>
        ) : null}
        {person || account ? (
          <div className="page-person">
            {person ? <PersonName {...person} /> : null}
            {account}
          </div>
        ) : null}
        {hasMenu ? (
          // Made anew after every move inside the site, so that it does not stay open over the next page.
          <details className="page-menu" key={key}>
            <summary>{labels.menu}</summary>
            <div className="page-menu__panel">
              {nav.length > 0 ? (
                <nav aria-label={labels.mainNavigation}>
                  <NavList items={nav} />
                </nav>
              ) : null}
              {person || account ? (
                <div className="page-menu__person">
                  {person ? <PersonName {...person} /> : null}
                  {account}
                </div>
              ) : null}
            </div>
          </details>
        ) : null}
      </div>
    </header>
  )
}

function NavList({ items }: { items: NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to}>
          <Link to={item.to} aria-current={item.isCurrent ? 'page' : undefined}>
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function PersonName({ name, subtitle, to }: { name: string; subtitle: string; to?: string }) {
  const lines = (
    <>
      <span className="page-person__name">{name}</span> <span className="page-person__subtitle">{subtitle}</span>
    </>
  )
  return to ? (
    <Link className="page-person__link" to={to}>
      {lines}
    </Link>
  ) : (
    <div>{lines}</div>
  )
}

function PageFooter({ labels, footerLinks = [], languageSwitch, footerNote }: Frame) {
  if (footerLinks.length === 0 && !languageSwitch && !footerNote) return null
  return (
    <footer className="page-footer">
      <div className="page-footer__row">
        {footerLinks.length > 0 ? (
          <nav aria-label={labels.footerNavigation}>
            <ul>
              {footerLinks.map((link) => (
                <li key={link.to}>
                  <Link to={link.to}>{link.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {languageSwitch || footerNote ? (
          <div className="page-footer__end">
            {footerNote ? <p>{footerNote}</p> : null}
            {languageSwitch}
          </div>
        ) : null}
      </div>
    </footer>
  )
}
