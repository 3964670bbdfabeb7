import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { getFirstRun } from '../org/endpoints.ts'
import { useClient } from '../ui-kit/api.tsx'
import { FullPage, Splash } from './failures/full-page.tsx'
import { PageFailed } from './failures/pages.tsx'
import { kept } from './kept.ts'
import { NoOrganisation } from './no-organisation.tsx'
import { SignedIn } from './organisation-frame.tsx'
import { useMe } from './who.tsx'

/** `/`: the first run, else the organisation that this browser saw last, else the first one. */
export function Home() {
  const client = useClient()
  const first = useQuery({ queryKey: ['first-run'], queryFn: () => client(getFirstRun, {}), staleTime: 0 })
  if (first.error !== null)
    return (
      <FullPage>
        <PageFailed error={first.error} reset={() => void first.refetch()} />
      </FullPage>
    )
  if (first.data === undefined) return <Splash />
  if (first.data.needed) return <Navigate to="/welcome" replace />
  return (
    <SignedIn>
      <ToOrganisation />
    </SignedIn>
  )
}

function ToOrganisation() {
  const { organisations } = useMe()
  const last = kept.read('organisation')
  const organisation = organisations.find(one => one.slug === last) ?? organisations[0]
  if (organisation === undefined) return <NoOrganisation />
  return <Navigate to={`/o/${encodeURIComponent(organisation.slug)}/today`} replace />
}
