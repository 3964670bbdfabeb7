import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import { lazy } from 'react'
import { can } from '../permissions.ts'
import type { PageDefinition } from '../ui-kit/registration.ts'
import { useSession } from '../ui-kit/session.tsx'
import { ForbiddenState } from '../ui-kit/states.tsx'
import { AccountFrame, accountPages } from './account-frame.tsx'
import { doors } from './doors/index.ts'
import { FullPage } from './failures/full-page.tsx'
import { NotFoundPage, PageFailed } from './failures/pages.tsx'
import { pages } from './features.ts'
import { Home } from './home.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

const failed = ({ error, reset }: ErrorComponentProps) => <PageFailed error={error} reset={reset} />
const failedWhole = ({ error, reset }: ErrorComponentProps) => (
  <FullPage>
    <PageFailed error={error} reset={reset} />
  </FullPage>
)

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: failedWhole })
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

const doorRoutes = doors.map(door =>
  createRoute({ getParentRoute: () => root, path: door.path, component: door.component, errorComponent: failedWhole }),
)

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: AccountFrame,
  errorComponent: failedWhole,
})
const accountRoutes = accountPages.map(page =>
  createRoute({ getParentRoute: () => account, path: page.path, component: lazily(page.load), errorComponent: failed }),
)

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/o/$organisation',
  component: OrganisationFrame,
  errorComponent: failedWhole,
  notFoundComponent: NotFoundPage,
})
const begin = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: () => <Navigate to="today" from="/o/$organisation" replace />,
})
const pageRoutes = pages.map(page =>
  createRoute({
    getParentRoute: () => organisation,
    path: page.path,
    component: guarded(page),
    errorComponent: failed,
  }),
)

function lazily(load: PageDefinition['load']) {
  return lazy(async () => ({ default: await load() }))
}

/** A page tells a role that may not enter so; the server refuses its data all the same. */
function guarded(page: PageDefinition) {
  const Loaded = lazily(page.load)
  return function Guarded() {
    const { role } = useSession()
    if (can(role, page.permission)) return <Loaded />
    return (
      <div style={{ padding: '24px 32px' }}>
        <ForbiddenState heading={1} />
      </div>
    )
  }
}

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    ...doorRoutes,
    account.addChildren(accountRoutes),
    organisation.addChildren([begin, ...pageRoutes]),
  ]),
  scrollRestoration: true,
  defaultPreload: false,
})
