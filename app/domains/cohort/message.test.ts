import { expect, test } from 'vitest'
import { readMessage } from './message.ts'

test.each([
  [
    { subject: ' Ny  dato\n', text: 'Hej\r\nalle ' },
    { ok: true, value: { subject: 'Ny dato', text: 'Hej\nalle' } },
  ],
  [
    { subject: '', text: 'Hej' },
    { ok: false, faults: [{ field: 'subject', refusal: 'no-subject' }] },
  ],
  [
    { subject: 'x'.repeat(121), text: 'Hej' },
    { ok: false, faults: [{ field: 'subject', refusal: 'long-subject' }] },
  ],
  [
    { subject: 'Hej', text: ' ' },
    { ok: false, faults: [{ field: 'text', refusal: 'no-text' }] },
  ],
  [
    { subject: 'Hej', text: 'å'.repeat(4001) },
    { ok: false, faults: [{ field: 'text', refusal: 'long-text' }] },
  ],
])('%#: a message is read, or refused at its field', (typed, read) => expect(readMessage(typed)).toEqual(read))
