import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'

export type PrintedCertificate = {
  personName: string
  organisationName: string
  courseTitle: string
  goals: string[]
  code: string
  issuedAt: Date
}

const [ink, soft, accent, line] = ['#1c2422', '#59635f', '#1b5e5a', '#dcdad2']
const threads = ['#1b5e5a', '#34548a', '#8a5a14']
const margin = 72
const width = 595.28 - 2 * margin

/**
 * The certificate as a tagged A4 page (PDF/UA) in Danish: it is a Danish document whatever language the portal is read in.
 * @returns the bytes of the file
 */
export function certificatePdf(certificate: PrintedCertificate): Promise<Buffer> {
  const options = {
    ...{ size: 'A4', margin, tagged: true, subset: 'PDF/UA', lang: 'da-DK', displayTitle: true, pdfVersion: '1.7' },
    info: {
      Title: `${m.certificate_word({}, danish)}: ${certificate.courseTitle}`,
      Author: 'Tværs',
      CreationDate: certificate.issuedAt,
    },
  }
  // The published types know neither PDF/UA nor the content of a structure element.
  const pdf = new PDFDocument(options as PDFKit.PDFDocumentOptions) as TaggedDocument
  for (const [name, file] of Object.entries(fontFiles)) pdf.registerFont(name, require.resolve(file))
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  drawThreads(pdf)
  const write = (tag: string, text: string, style: Style) => {
    document.add(pdf.struct(tag, () => writeText(pdf, text, style)))
  }

  write('P', m.certificate_word({}, danish), { font: 'sans-strong', size: 13, colour: accent, top: 200 })
  write('H1', certificate.personName, { font: 'serif', size: 34, colour: ink, gap: 14 })
  write('P', m.certificate_text({ organisation: certificate.organisationName }, danish), {
    font: 'sans',
    size: 13,
    colour: soft,
    gap: 10,
  })
  write('H2', certificate.courseTitle, { font: 'serif', size: 24, colour: ink, gap: 12 })
  write('P', m.certificate_day({ day: formatDanishDay(certificate.issuedAt) }, danish), {
    font: 'sans',
    size: 13,
    colour: ink,
    gap: 10,
  })
  write('P', m.certificate_goals({}, danish), { font: 'sans-strong', size: 11, colour: ink, gap: 40 })
  const list = pdf.struct('L')
  document.add(list)
  for (const goal of certificate.goals) {
    const body = pdf.struct('LBody', () =>
      writeText(pdf, `–  ${goal}`, { font: 'sans', size: 11, colour: ink, gap: 5 }),
    )
    list.add(pdf.struct('LI', [body]))
  }
  list.end()
  write('P', m.certificate_foot({ code: certificate.code }, danish), { font: 'sans', size: 9, colour: soft, top: 750 })
  document.end()
  return bytesOf(pdf)
}

type Content = () => void
type TaggedDocument = PDFKit.PDFDocument & {
  struct(tag: string, content?: Content | PDFKit.PDFStructureElement[]): PDFKit.PDFStructureElement
}

type Style = { font: 'sans' | 'sans-strong' | 'serif'; size: number; colour: string; gap?: number; top?: number }

const require = createRequire(import.meta.url)
const danish = { locale: 'da' } as const
const formatDanishDay = (moment: Date) => formatDay(moment, 'da')

const family = (name: string, weight: number, subset: string) =>
  `@fontsource/ibm-plex-${name}/files/ibm-plex-${name}-${subset}-${weight}-normal.woff`
const fontFiles = {
  'sans latin': family('sans', 400, 'latin'),
  'sans latin-ext': family('sans', 400, 'latin-ext'),
  'sans-strong latin': family('sans', 600, 'latin'),
  'sans-strong latin-ext': family('sans', 600, 'latin-ext'),
  'serif latin': family('serif', 600, 'latin'),
  'serif latin-ext': family('serif', 600, 'latin-ext'),
}

/** What the font files called latin hold of what we write: Latin-1, dashes, quotes and the euro. */
const latin = ' -\\u00ff\\u2010-\\u2027\\u20ac'

/** Writes a text in two fonts, since names such as Łukasz and Erdős are not whole in either file alone. */
function writeText(pdf: PDFKit.PDFDocument, text: string, style: Style) {
  pdf.fontSize(style.size).fillColor(style.colour)
  pdf.y = style.top ?? pdf.y + (style.gap ?? 0)
  pdf.x = margin
  const runs = text.match(new RegExp(`[${latin}]+|[^${latin}]+`, 'g')) ?? []
  runs.forEach((run, index) => {
    const subset = new RegExp(`[${latin}]`).test(run) ? 'latin' : 'latin-ext'
    pdf.font(`${style.font} ${subset}`)
    pdf.text(run, { width, lineGap: style.size * 0.25, continued: index < runs.length - 1 })
  })
}

/** Three threads that come from apart and run on side by side: the mark of the portal, as a picture that says nothing. */
function drawThreads(pdf: PDFKit.PDFDocument) {
  pdf.markContent('Artifact', { type: 'Layout' })
  threads.forEach((colour, index) => {
    for (let step = 0; step <= 100; step += 1) {
      const share = step / 100
      const angle = share * 2 * Math.PI + (index * 2 * Math.PI) / 3
      const swing = 26 * (1 - share) ** 2
      const y = 104 + swing * Math.sin(angle) + share ** 2 * (index - 1) * 9
      if (step === 0) pdf.moveTo(margin, y)
      else pdf.lineTo(margin + width * share, y)
    }
    pdf.lineWidth(3).lineCap('round').lineJoin('round').strokeColor(colour).stroke()
  })
  pdf
    .moveTo(margin, 738)
    .lineTo(margin + width, 738)
    .lineWidth(0.7)
    .strokeColor(line)
    .stroke()
  pdf.endMarkedContent()
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
    pdf.end()
  })
}
