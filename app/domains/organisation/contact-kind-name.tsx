import * as m from '~/messages/generated/messages.js'
import type { ContactKind } from './local-contact.ts'

const names: Record<ContactKind, () => string> = {
  'acute-psychiatry': m.contact_acute_psychiatry,
  'doctor-on-call': m.contact_doctor_on_call,
  'social-on-call': m.contact_social_on_call,
  'statutory-social': m.contact_statutory_social,
  camhs: m.function_camhs,
  ppr: m.function_ppr,
  'health-nursing': m.function_health_nursing,
  'easy-access-offer': m.function_easy_access_offer,
  'staff-support': m.contact_staff_support,
}

/** What an entry of the local directory is called. */
export function contactKindName(kind: ContactKind): string {
  return names[kind]()
}
