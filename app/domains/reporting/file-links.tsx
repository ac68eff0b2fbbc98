import * as m from '~/messages/generated/messages.js'
import type { SheetEnding } from '~/platform/files/sheet.server.ts'
import { Actions, ButtonLink } from '~/ui/button.tsx'

/** What the page shows, as a file: for Excel, or for other programs. */
export function FileLinks({ to }: { to: (ending: SheetEnding) => string }) {
  return (
    <Actions>
      <ButtonLink look="secondary" isSmall reloadDocument to={to('xlsx')}>
        {m.people_export_xlsx()}
      </ButtonLink>
      <ButtonLink look="quiet" isSmall reloadDocument to={to('csv')}>
        {m.people_export()}
      </ButtonLink>
    </Actions>
  )
}
