import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { certificatePdf } from '~/domains/progress/certificate-pdf.server.ts'
import { findOwnCertificate } from '~/domains/progress/find-certificate.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { requireSignedIn } from '~/door/context.server.ts'
import { urls } from '~/urls.ts'

/** One's own certificate as a PDF; before the course is completed, the way back to the course. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const courseId = params.course ?? ''
  const course = await work.library.findCourse(courseId)
  if (!course) throw notFound()
  const certificate = await findOwnCertificate(work, work.actor, courseId)
  if (!certificate) return redirect(urls.course(courseId))
  const bytes = await certificatePdf({ ...certificate, goals: course.course.body.goals })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="kursusbevis-${courseId}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
