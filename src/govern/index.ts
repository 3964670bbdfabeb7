import './tables.ts'
import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import { policyRoutes } from './routes.ts'

export { speakRemark } from './check-content.ts'
export { findPolicyInForce } from './policy-service.ts'

/** News of this feature: for those who may read policies. */
export const governAnnouncements: ReadonlySet<string> = new Set(['policy-changed', 'policy-versions-changed'])

export type Govern = { routes: Route[] }

export const createGovern = (ctx: Context): Govern => ({ routes: policyRoutes(ctx) })
