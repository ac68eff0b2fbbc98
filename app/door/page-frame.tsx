import { Form, useLocation, useMatches } from '@remix-run/react'
import type { ComponentType, ReactNode } from 'react'
import * as m from '~/messages/generated/messages.js'
import { getLocale } from '~/messages/generated/runtime.js'
import type { RootData } from '~/root.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { LanguageSwitch } from '~/ui/language-switch.tsx'
import { type NavItem, PageShell, type PageShellProps } from '~/ui/page-shell.tsx'
import { urls } from '~/urls.ts'

/** What a route tells the frame about itself: `export const handle: PageHandle = { width: 'wide' }`. */
export type PageHandle = {
  width?: PageShellProps['width']
  /** The menu of the pages it belongs with; for those who follow up. */
  section?: ComponentType
}

/** Header, navigation and footer around every page. `root` is null where not even the frame's data could be read. */
export function PageFrame({ root, children }: { root: RootData | null; children: ReactNode }) {
  const { pathname, search } = useLocation()
  const matches = useMatches()
  const handle = matches[matches.length - 1]?.handle as PageHandle | undefined
  const Section = root?.canFollowUp ? handle?.section : undefined
  return (
    <PageShell
      labels={{
        skipToContent: m.frame_skip(),
        menu: m.frame_menu(),
        mainNavigation: m.frame_navigation(),
        footerNavigation: m.frame_footer(),
      }}
      home={urls.front()}
      nav={navigation(root).map((item) => ({ ...item, isCurrent: isWithin(pathname, item.to) }))}
      section={Section && <Section />}
      person={root?.person ? { ...root.person, to: urls.profile() } : null}
      account={root?.person ? <SignOut /> : <SignIn />}
      width={handle?.width ?? 'reading'}
      footerLinks={[
        ...(root?.person ? [{ to: urls.localDirectory(), label: m.footer_directory() }] : []),
        { to: urls.glossary(), label: m.footer_glossary() },
        { to: urls.privacy(), label: m.footer_privacy() },
        { to: urls.cookies(), label: m.footer_cookies() },
        { to: urls.accessibility(), label: m.footer_accessibility() },
        ...(root && root.mode !== 'production' ? [{ to: urls.outbox(), label: m.footer_outbox() }] : []),
      ]}
      languageSwitch={
        <LanguageSwitch
          action={urls.language()}
          language={getLocale() === 'da' ? 'en' : 'da'}
          label={getLocale() === 'da' ? 'English' : 'Dansk'}
          returnTo={pathname + search}
        />
      }
      footerNote={root?.mode === 'demo' ? m.footer_demo() : undefined}
    >
      {children}
    </PageShell>
  )
}

function navigation(root: RootData | null): NavItem[] {
  return [
    ...(root?.canFollowUp
      ? [
          { to: urls.overview(), label: m.nav_overview() },
          { to: urls.people(), label: m.nav_people() },
        ]
      : []),
    ...(root?.canSeeSums ? [{ to: urls.sums(), label: m.nav_sums() }] : []),
    ...(root?.canLead ? [{ to: urls.team(), label: m.nav_team() }] : []),
    ...(root?.person
      ? [
          { to: urls.myLearning(), label: m.frame_my_learning() },
          { to: urls.cohorts(), label: m.nav_cohorts() },
        ]
      : []),
    { to: urls.catalogue(), label: m.nav_courses() },
    { to: urls.cases(), label: m.nav_cases() },
    { to: urls.tools(), label: m.frame_tools() },
  ]
}

const isWithin = (pathname: string, address: string) => pathname === address || pathname.startsWith(`${address}/`)

function SignOut() {
  return (
    <Form method="post" action={urls.signOut()}>
      <Button look="quiet" isSmall>
        {m.sign_out()}
      </Button>
    </Form>
  )
}

function SignIn() {
  return (
    <ButtonLink look="secondary" isSmall to={urls.signIn()}>
      {m.sign_in()}
    </ButtonLink>
  )
}
