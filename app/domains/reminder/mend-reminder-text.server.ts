import type { Actor } from '~/domains/organisation/actor.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { ReminderKind } from './reminder.ts'
import { deleteText, listSentAbout, listTexts, type OwnText, saveText } from './reminder-store.server.ts'

/** What the actor's organisation says in its own words. */
export function listReminderTexts(work: Work, actor: Actor): Promise<OwnText[]> {
  return listTexts(work.db, actor.organisationId)
}

/** Says it in the organisation's own words from now on. */
export async function mendReminderText(
  work: Work,
  actor: Actor,
  text: OwnText,
): Promise<Result<'saved', 'changed-elsewhere'>> {
  if (!(await saveText(work.db, actor.organisationId, text))) return refuse('changed-elsewhere')
  await audit(work, actor, 'mended-reminder-text', text)
  return allow('saved')
}

/** Goes back to the portal's own words. */
export async function dropReminderText(
  work: Work,
  actor: Actor,
  text: { kind: ReminderKind; language: 'da' | 'en' },
): Promise<void> {
  await deleteText(work.db, { organisationId: actor.organisationId, kind: text.kind, language: text.language })
  await audit(work, actor, 'dropped-reminder-text', text)
}

async function audit(work: Work, actor: Actor, action: string, { kind, language }: Pick<OwnText, 'kind' | 'language'>) {
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId, action },
    ...{ subjectKind: 'reminder-text', subjectId: `${kind} ${language}` },
  })
}

/** Every reminder that was sent about one person of the actor's organisation, the newest first. */
export function listReminders(work: Work, actor: Actor, personId: string) {
  return listSentAbout(work.db, actor.organisationId, personId)
}
