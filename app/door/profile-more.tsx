import { Form } from '@remix-run/react'
import type { OwnJob } from '~/domains/organisation/list-own-jobs.server.ts'
import * as m from '~/messages/generated/messages.js'
import { Button } from '~/ui/button.tsx'

/** What else one decides on one's profile: reminders, and, with several jobs, which one is now. */
export function ProfileMore({
  wantsReminders,
  jobs,
  membershipId,
}: {
  wantsReminders: boolean
  jobs: OwnJob[]
  membershipId: string
}) {
  return (
    <>
      <section className="section" aria-labelledby="paamindelser">
        <h2 id="paamindelser">{m.profile_reminders()}</h2>
        <Form method="post">
          <p>{wantsReminders ? m.profile_reminders_on() : m.profile_reminders_off()}</p>
          <Button look="secondary" isSmall name="intent" value={wantsReminders ? 'stop-reminders' : 'start-reminders'}>
            {wantsReminders ? m.stop_stop() : m.stop_start_again()}
          </Button>
        </Form>
      </section>
      {jobs.length > 1 ? (
        <section className="section" aria-labelledby="job">
          <h2 id="job">{m.profile_jobs()}</h2>
          <p>{m.profile_jobs_text()}</p>
          <ul className="plain-list rule-list">
            {jobs.map((job) => (
              <li key={job.membershipId}>
                <Form method="post" className="answer-buttons">
                  <span>
                    <strong>{job.organisationName}</strong> · {job.jobTitle}
                  </span>
                  {job.membershipId === membershipId ? (
                    <span className="soft">{m.profile_here()}</span>
                  ) : (
                    <>
                      <input type="hidden" name="job" value={job.membershipId} />
                      <Button look="secondary" isSmall name="intent" value="switch-job">
                        {m.profile_switch({ organisation: job.organisationName })}
                      </Button>
                    </>
                  )}
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
