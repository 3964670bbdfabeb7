import type { Context } from '../context.ts'
import type { Route } from '../http/index.ts'
import type { Account, Actor } from '../permissions.ts'
import { accountRoutes } from './account-routes.ts'
import { createAuth } from './auth.ts'
import { cleanUp, cleanUpJob } from './clean-up.ts'
import * as gatekeeper from './gatekeeper.ts'
import { createMailer } from './mailer.ts'
import { oidcHandler } from './oidc-flow.ts'
import { organisationRoutes } from './organisation-routes.ts'
import { handleReset, resetJob } from './password-reset.ts'
import { handleMail, sendMailJob } from './send-mail.ts'
import { signInRoutes } from './sign-in-routes.ts'

export { administration, type UserSummary } from './administer.ts'
export { personBehind } from './api-keys.ts'
export { countAttempt } from './attempts.ts'
export { type AuditActor, type AuditDetails, type AuditSubject, audit, systemActor } from './audit.ts'
export { firstRunCode, runFirst } from './first-run.ts'
export { hashToken, newLinkToken, organisationOfToken } from './link-token.ts'
export type { Mail } from './mailer.ts'
export { layOut } from './mails.ts'
export { listMembersFor } from './members.ts'
export { postMail } from './send-mail.ts'

export type Org = {
  /** Addresses below /api/auth/ that browsers visit: sign-in through a provider. */
  auth(request: Request): Promise<Response>
  /** Who is signed in, by session cookie. */
  authenticate(headers: Headers): Promise<Account | null>
  /** Who acts in the organisation of that slug, by `Authorization: Bearer vgk_…` or session cookie; null for strangers. */
  actorFor(headers: Headers, organisation: string): Promise<Actor | null>
  routes: Route[]
  /** Handlers and schedules of this feature's jobs; called once, before `jobs.start`. */
  registerJobs(): void
}

export function createOrg(ctx: Context): Org {
  const auth = createAuth(ctx)
  return {
    auth: oidcHandler(ctx, auth),
    authenticate: headers => gatekeeper.authenticate(auth, headers),
    actorFor: (headers, organisation) => gatekeeper.actorFor(ctx, auth, headers, organisation),
    routes: [...signInRoutes(ctx, auth), ...accountRoutes(ctx, auth), ...organisationRoutes(ctx)],
    registerJobs() {
      ctx.jobs.handle(sendMailJob, handleMail(ctx, createMailer(ctx.config)))
      ctx.jobs.handle(resetJob, handleReset(ctx, auth))
      ctx.jobs.handle(cleanUpJob, () => cleanUp(ctx))
      ctx.jobs.schedule(cleanUpJob, '17 3 * * *', {})
    },
  }
}
