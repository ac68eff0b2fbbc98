import { NavLink } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'

/** The pages of those who follow up: each of them leads to all the others. */
export function FollowUpSection() {
  const items = [
    { to: urls.overview(), label: m.follow_up_overview() },
    { to: urls.people(), label: m.people_title() },
    { to: staffUrls.gapMap(), label: m.gaps_title() },
    { to: staffUrls.newLeaders(), label: m.new_leaders_title() },
    { to: staffUrls.paths(), label: m.paths_title() },
    { to: staffUrls.applications(), label: m.applications_label() },
    { to: staffUrls.reminderTexts(), label: m.reminders_title() },
    { to: staffUrls.roster(), label: m.roster_title() },
  ]
  return (
    <nav className="section-nav" aria-label={m.follow_up_section()}>
      <ul>
        {items.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
