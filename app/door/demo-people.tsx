import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import type { DemoPerson } from './list-demo-people.server.ts'

/** One button a person: whom one can be in the demonstration. */
export function DemoPeople({ people, onward }: { people: DemoPerson[]; onward: string | null }) {
  return (
    <section className="section" aria-labelledby="demo-people">
      <h2 id="demo-people">{m.demo_people_title()}</h2>
      <p>{m.demo_people_text()}</p>
      <Form method="post" action={urls.demoSignIn()} className="demo-people">
        {onward ? <input type="hidden" name="onward" value={onward} /> : null}
        {people.map(({ email, name, line }) => (
          <button key={email} type="submit" name="email" value={email} className="demo-person">
            <strong>{name}</strong>
            <span>{line}</span>
          </button>
        ))}
      </Form>
    </section>
  )
}
