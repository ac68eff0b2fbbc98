import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { can } from '~/domains/organisation/actor.ts'
import { ContentUpdates } from '~/door/content-updates.tsx'
import { contextFor } from '~/door/context.server.ts'
import { ErrorPage, errorTitle } from '~/door/error-page.tsx'
import { PageFrame } from '~/door/page-frame.tsx'
import { useArrival } from '~/door/use-arrival.ts'
import { getLocale } from '~/messages/generated/runtime.js'
import stylesheet from '~/ui/styles/app.scss?url'
import { urls } from '~/urls.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = ({ error }) => [{ title: error ? errorTitle(error) : 'Tværs' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { signedIn, env } = await contextFor(request, context)
  return data({
    language: getLocale(),
    mode: env.mode,
    nonce: context.nonce,
    traceId: context.traceId,
    accentColour: signedIn?.accentColour ?? null,
    canFollowUp: signedIn ? can(signedIn, 'follow-up') : false,
    canLead: signedIn ? can(signedIn, 'lead') : false,
    canSeeSums: signedIn ? can(signedIn, 'see-sums') : false,
    canKeepPeople: signedIn ? can(signedIn, 'keep-people') : false,
    person: signedIn && {
      name: signedIn.name,
      subtitle: `${signedIn.jobTitle} · ${signedIn.organisationName}`,
    },
  })
}

export type RootData = ReturnType<typeof useLoaderData<typeof loader>>

/** The page around everything, errors too; so it may not count on the loader's data. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  // A browser hides nonces from scripts, so what React finds there is never what the server wrote.
  const nonce = typeof document === 'undefined' ? root?.nonce : ''
  return (
    <html lang={root?.language ?? getLocale()} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {root?.accentColour ? <link rel="stylesheet" href={urls.accent(root.accentColour)} /> : null}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Portal() {
  const root = useLoaderData<typeof loader>()
  const announcement = useArrival()
  return (
    <PageFrame root={root}>
      <Outlet />
      <p className="sr-only" role="status">
        {announcement}
      </p>
      {import.meta.env.DEV ? <ContentUpdates /> : null}
    </PageFrame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const root = useRouteLoaderData<typeof loader>('root')
  const status = isRouteErrorResponse(error) ? error.status : 500
  return (
    <PageFrame root={root ?? null}>
      <ErrorPage status={status} traceId={root?.traceId ?? null} isSignedIn={Boolean(root?.person)} />
    </PageFrame>
  )
}
