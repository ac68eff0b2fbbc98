import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { urls } from '~/urls.ts'
import { roleLook } from './role-look.tsx'
import type { CaseRole, Vignette } from './vignette.ts'

/** The roles one can play the case again as; nothing where the case offers none. */
export function PlayAsButtons({
  vignette,
  playedAs,
  hasOpen,
  heading: Heading,
}: {
  vignette: Pick<Vignette, 'id' | 'playableAs'>
  /** The role just played, which is not offered again. */
  playedAs: CaseRole | null
  /** An attempt is under way, which another one puts away. */
  hasOpen: boolean
  /** The level that fits the page's outline. */
  heading: 'h2' | 'h3'
}) {
  const roles = vignette.playableAs.filter((role) => role !== playedAs)
  if (roles.length === 0) return null
  return (
    <div className="play-as">
      <Heading>{m.case_roles_title()}</Heading>
      <p>
        {m.case_roles_text()} {hasOpen ? m.case_leaves_open() : null}
      </p>
      <Form method="post" action={urls.case(vignette.id)}>
        <Actions>
          {roles.map((role) => (
            <Button key={role} look="secondary" name="role" value={role}>
              {m.case_play_as({ role: roleLook(role).name })}
            </Button>
          ))}
        </Actions>
      </Form>
    </div>
  )
}
