import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findOwnCertificate } from '~/domains/certificate/find-certificate.server.ts'
import { printCertificates } from '~/domains/certificate/print-certificates.server.ts'
import { notFound, pdfFile } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { urls } from '~/urls.ts'

/** One's own certificate as a PDF; before the course is completed, the way back to the course. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const courseId = params.course ?? ''
  if (!(await work.library.findCourse(courseId))) throw notFound()
  const certificate = await findOwnCertificate(work, work.actor, courseId)
  if (!certificate) return redirect(urls.course(courseId))
  return pdfFile(await printCertificates(work, [certificate], work.env.publicUrl), `kursusbevis-${courseId}`)
}
