import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo } from 'react'
import { AppError } from '../errors.ts'
import { me } from '../org/endpoints.ts'
import { ApiProvider, useClient } from '../ui-kit/api.tsx'
import { FeaturePartsProvider } from '../ui-kit/feature-parts.tsx'
import { LiveProvider } from '../ui-kit/live.tsx'
import { SessionProvider } from '../ui-kit/session.tsx'
import { clientOf } from './client-of.ts'
import { FullPage, Splash } from './failures/full-page.tsx'
import { OrganisationGone, PageFailed } from './failures/pages.tsx'
import { needSources, parts } from './features.ts'
import { kept } from './kept.ts'
import { NeedsProvider } from './shell/needs.tsx'
import { Shell } from './shell/shell.tsx'
import { MeProvider, meKey, useMe } from './who.tsx'

/** Pages behind the door: reads who is there, or leads to sign-in and back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const client = useClient()
  const answer = useQuery({ queryKey: meKey, queryFn: ({ signal }) => client(me, {}, { signal }), staleTime: 60_000 })
  if (answer.error instanceof AppError && answer.error.status === 401) {
    const to = window.location.pathname + window.location.search
    return <Navigate to="/sign-in" search={{ to } as never} replace />
  }
  if (answer.data !== undefined) return <MeProvider value={answer.data}>{children}</MeProvider>
  if (answer.error !== null)
    return (
      <FullPage>
        <PageFailed error={answer.error} reset={() => void answer.refetch()} />
      </FullPage>
    )
  return <Splash />
}

/** `/o/<slug>`: everything below knows its organisation, its role, its client and its live line. */
export function OrganisationFrame() {
  const { organisation = '' } = useParams({ strict: false }) as { organisation?: string }
  return (
    <SignedIn>
      <Organisation key={organisation} slug={organisation} />
    </SignedIn>
  )
}

function Organisation({ slug }: { slug: string }) {
  const { account, organisations } = useMe()
  const organisation = organisations.find(one => one.slug === slug)
  const client = useMemo(() => clientOf(slug), [slug])
  useEffect(() => {
    if (organisation !== undefined) kept.write('organisation', slug)
  }, [organisation, slug])
  if (organisation === undefined) return <OrganisationGone />
  return (
    <SessionProvider
      session={{
        user: account,
        organisation: { ...organisation, timeZone: account.timeZone ?? organisation.timeZone },
        role: organisation.role,
      }}
    >
      <ApiProvider client={client} organisation={slug}>
        <LiveProvider organisation={slug}>
          <NeedsProvider sources={needSources}>
            <FeaturePartsProvider parts={parts}>
              <Shell />
            </FeaturePartsProvider>
          </NeedsProvider>
        </LiveProvider>
      </ApiProvider>
    </SessionProvider>
  )
}
