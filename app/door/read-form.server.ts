/** The fields of a posted form. A NUL is left out: nobody types one, and PostgreSQL stores none. */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData()
  const clean = new FormData()
  for (const [name, value] of form) {
    clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  }
  return clean
}
