import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import type { Day } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { qrBars } from './qr-code.server.ts'

export type PrintedCertificate = {
  personName: string
  organisationName: string
  courseTitle: string
  versionNumber: number
  goals: string[]
  code: string
  issuedAt: Date
  /** The last day it counts; null for good. */
  validTo: Day | null
  logo: { bytes: Uint8Array; width: number; height: number } | null
}

const [ink, soft, accent, line] = ['#1c2422', '#59635f', '#1b5e5a', '#dcdad2']
const threads = ['#1b5e5a', '#34548a', '#8a5a14']
const margin = 72
const width = 595.28 - 2 * margin
/** Where the text ends and the foot begins, from the top of the page. */
const foot = 676
const logoRoom = { width: 170, height: 62 }
const qrSide = 92

/**
 * Certificates as tagged A4 pages (PDF/UA) in Danish, one each: they are Danish documents whatever language the portal is
 * read in. Several have an outline with a line for each.
 * @param publicUrl what the address beside the code begins with
 * @returns the bytes of the file
 */
export async function certificatesPdf(certificates: PrintedCertificate[], publicUrl: string): Promise<Buffer> {
  const [first] = certificates
  const isOne = certificates.length === 1 && first
  const options = {
    ...{ size: 'A4', margins: { top: margin, left: margin, right: margin, bottom: 36 }, autoFirstPage: false },
    ...{ tagged: true, subset: 'PDF/UA', lang: 'da-DK', displayTitle: true, pdfVersion: '1.7' },
    info: {
      Title: isOne ? `${m.certificate_word({}, danish)}: ${first.courseTitle}` : m.certificate_bundle_title({}, danish),
      Author: 'Tværs',
      CreationDate: new Date(Math.max(0, ...certificates.map(({ issuedAt }) => issuedAt.getTime()))),
    },
  }
  // The published types know neither PDF/UA nor the content of a structure element.
  const pdf = new PDFDocument(options as PDFKit.PDFDocumentOptions) as TaggedDocument
  const bytes = bytesOf(pdf)
  for (const [name, file] of Object.entries(fontFiles)) pdf.registerFont(name, require.resolve(file))
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  const logos = new Map<unknown, unknown>()
  for (const certificate of certificates) {
    pdf.addPage()
    if (!isOne) pdf.outline.addItem(certificate.personName)
    drawPage(pdf, document, certificate, publicUrl, logos)
    // Hundreds of pages would hold up everybody else otherwise.
    await new Promise((resolve) => setImmediate(resolve))
  }
  document.end()
  pdf.end()
  return bytes
}

/** What a certificate of nobody says. */
export function exampleOf(now: Date): Omit<PrintedCertificate, 'organisationName' | 'logo'> {
  return {
    ...{ personName: m.certificate_example_name({}, danish), courseTitle: m.certificate_example_course({}, danish) },
    ...{ versionNumber: 1, goals: [m.certificate_example_goal({}, danish)], code: 'ABCD-EFGH-JKLM' },
    ...{ issuedAt: now, validTo: null },
  }
}

function drawPage(
  pdf: TaggedDocument,
  document: PDFKit.PDFStructureElement,
  certificate: PrintedCertificate,
  publicUrl: string,
  logos: Map<unknown, unknown>,
) {
  const { logo, organisationName, goals, validTo, code } = certificate
  const page = pdf.struct('Sect')
  document.add(page)
  const write = (tag: string, text: string, style: Style) =>
    page.add(pdf.struct(tag, () => writeText(pdf, text, style)))
  drawThreads(pdf)
  if (logo) drawLogo(pdf, page, logo, organisationName, logos)
  write('P', m.certificate_word({}, danish), {
    ...{ font: 'sans-strong', size: 13, colour: accent, top: logo ? 232 : 190 },
  })
  write('H1', certificate.personName, { font: 'serif', size: 34, colour: ink, gap: 10 })
  const earned = m.certificate_text({ organisation: organisationName }, danish)
  write('P', earned, { font: 'sans', size: 13, colour: soft, gap: 8 })
  write('H2', certificate.courseTitle, { font: 'serif', size: 24, colour: ink, gap: 10 })
  const [day, version] = [formatDanishDay(certificate.issuedAt), certificate.versionNumber]
  write('P', m.certificate_day({ day, version }, danish), { font: 'sans', size: 13, colour: ink, gap: 8 })
  if (validTo) {
    const until = m.certificate_valid_to({ day: formatDanishDay(validTo) }, danish)
    write('P', until, { font: 'sans-strong', size: 13, colour: ink, gap: 2 })
  }
  if (goals.length > 0) writeGoals(pdf, page, goals, write)
  drawFoot(pdf, page, publicUrl + staffUrls.checkCertificate(code))
  const beside = { left: margin + qrSide + 20, width: width - qrSide - 20 }
  write('P', m.certificate_verify({}, danish), {
    ...{ font: 'sans-strong', size: 10, colour: ink, top: foot + 26, ...beside },
  })
  write('P', publicUrl + staffUrls.checkCertificate(code), { font: 'sans', size: 10, colour: ink, gap: 1, ...beside })
  write('P', m.certificate_foot({ code }, danish), { font: 'sans', size: 9, colour: soft, gap: 8, ...beside })
  page.end()
}

/** The goals, as small as it takes to end above the foot. */
function writeGoals(pdf: TaggedDocument, page: PDFKit.PDFStructureElement, goals: string[], write: Write) {
  const items = goals.map((goal) => `–  ${goal}`)
  const room = foot - 16 - (pdf.y + 28 + 20)
  const heightAt = (size: number) => {
    pdf.font('sans latin').fontSize(size)
    return items.reduce((sum, item) => sum + pdf.heightOfString(item, { width, lineGap: size * 0.25 }) + 4, 0)
  }
  const size = [11, 10, 9, 8].find((candidate) => heightAt(candidate) <= room) ?? 8
  write('P', m.certificate_goals({}, danish), { font: 'sans-strong', size: 11, colour: ink, gap: 28 })
  const list = pdf.struct('L')
  page.add(list)
  for (const item of items) {
    const body = pdf.struct('LBody', () => writeText(pdf, item, { font: 'sans', size, colour: ink, gap: 4 }))
    list.add(pdf.struct('LI', [body]))
  }
  list.end()
}

function drawLogo(
  pdf: TaggedDocument,
  page: PDFKit.PDFStructureElement,
  logo: NonNullable<PrintedCertificate['logo']>,
  organisation: string,
  logos: Map<unknown, unknown>,
) {
  const scale = Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height)
  const [top, wide, high] = [148, logo.width * scale, logo.height * scale]
  const described = {
    alt: m.certificate_logo_alt({ organisation }, danish),
    bbox: [margin, top, margin + wide, top + high],
  }
  // The same picture is put into the file once.
  if (!logos.has(logo)) logos.set(logo, pdf.openImage(Buffer.from(logo.bytes)))
  const picture = logos.get(logo) as PDFKit.Mixins.ImageSrc
  page.add(pdf.struct('Figure', described, () => pdf.image(picture, margin, top, { width: wide })))
}

/** A line, and below it the address as squares that a phone reads. */
function drawFoot(pdf: TaggedDocument, page: PDFKit.PDFStructureElement, address: string) {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(margin, foot)
    .lineTo(margin + width, foot)
    .lineWidth(0.7)
    .strokeColor(line)
    .stroke()
  pdf.endMarkedContent()
  const top = foot + 16
  const described = {
    alt: m.certificate_qr_alt({ address }, danish),
    bbox: [margin, top, margin + qrSide, top + qrSide],
  }
  page.add(
    pdf.struct('Figure', described, () => {
      const { size, bars } = qrBars(address)
      const square = qrSide / size
      for (const { row, column, length } of bars) {
        pdf.rect(margin + column * square, top + row * square, length * square, square)
      }
      pdf.fill('#000000')
    }),
  )
}

type Write = (tag: string, text: string, style: Style) => unknown
type Content = () => unknown
type TaggedDocument = PDFKit.PDFDocument & {
  struct(tag: string, content?: Content | PDFKit.PDFStructureElement[]): PDFKit.PDFStructureElement
  struct(tag: string, told: { alt: string; bbox: number[] }, content: Content): PDFKit.PDFStructureElement
  openImage(bytes: Buffer): unknown
}

type Style = {
  font: 'sans' | 'sans-strong' | 'serif'
  size: number
  colour: string
  gap?: number
  top?: number
  left?: number
  width?: number
}

const require = createRequire(import.meta.url)
const danish = { locale: 'da' } as const
const formatDanishDay = (day: Date | Day) => formatDay(day, 'da')

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
  pdf.x = style.left ?? margin
  const runs = text.match(new RegExp(`[${latin}]+|[^${latin}]+`, 'g')) ?? []
  runs.forEach((run, index) => {
    const subset = new RegExp(`[${latin}]`).test(run) ? 'latin' : 'latin-ext'
    pdf.font(`${style.font} ${subset}`)
    pdf.text(run, { width: style.width ?? width, lineGap: style.size * 0.25, continued: index < runs.length - 1 })
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
  pdf.endMarkedContent()
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}
