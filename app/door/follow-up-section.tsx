import { useLocation } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { NavList } from '~/ui/page-shell.tsx'
import { urls } from '~/urls.ts'
import { isWithin } from './page-frame.tsx'

/** The pages of those who follow up: each of them leads to all the others. */
export function FollowUpSection() {
  const { pathname } = useLocation()
  const items = [
    { to: urls.overview(), label: m.nav_overview() },
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
      <NavList items={items.map((item) => ({ ...item, isCurrent: isWithin(pathname, item.to) }))} />
    </nav>
  )
}
