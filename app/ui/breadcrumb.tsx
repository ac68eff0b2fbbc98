import { Link } from '@remix-run/react'

/** The way up from this page. The last step is the page itself and is left out: its title says it. */
export function Breadcrumb({ label, steps }: { label: string; steps: { to: string; label: string }[] }) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol className="breadcrumbs__list">
        {steps.map((step) => (
          <li className="breadcrumbs__list-item" key={step.to}>
            <Link className="breadcrumbs__link" to={step.to}>
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
