import { expect, test } from 'vitest'
import { certificatePdf } from './certificate-pdf.server.ts'

const certificate = {
  ...{ personName: 'Łukasz Erdős Ærø', organisationName: 'Bøgedal Kommune', courseTitle: 'Relationel koordinering' },
  ...{
    goals: ['Du kan nævne de syv dimensioner.'],
    code: 'ABCD-EFGH-JKLM',
    issuedAt: new Date('2026-11-21T10:00:00Z'),
  },
}

test('the certificate is one tagged page in Danish', async () => {
  const bytes = await certificatePdf(certificate)
  const text = bytes.toString('latin1')
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('/Lang (da-DK)')
  expect(text).toContain('/StructTreeRoot')
  expect(text).toContain('pdfuaid:part')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('the same certificate says the same, whoever asks for it', async () => {
  const [one, other] = await Promise.all([certificatePdf(certificate), certificatePdf(certificate)])
  expect(one.length).toBe(other.length)
})
