/** Which state of a record a form was opened with; none of ours where it is no number. */
export function readRevision(form: FormData): number {
  const text = String(form.get('revision') ?? '')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
