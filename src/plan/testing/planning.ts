import type { Config } from '../../config.ts'
import type { OutputOf } from '../../endpoint.ts'
import { AppError } from '../../errors.ts'
import { acceptInvitation, createInvitation } from '../../org/endpoints.ts'
import type { Role } from '../../permissions.ts'
import { type TestContext, testClock, testContext } from '../../testing/index.ts'
import {
  firstAdministrator,
  password,
  type TestServer,
  testHttp,
  type Visitor,
  visitor,
} from '../../testing/visitor.ts'
import { createStrategy, type readStrategy } from '../endpoints.ts'
import { createPlan } from '../index.ts'
import type { Strategy } from '../model/strategy.ts'
import type { PlanParts } from '../parts.ts'

/** The plan over HTTP on a database of its own, with somebody who may do everything. `today` is 3 May 2027 in Montréal. */
export async function planning(brought: Partial<PlanParts> = {}, config: Partial<Config> = {}) {
  const ctx = await testContext({ clock: testClock('2027-05-03T14:00:00Z'), config })
  const plan = createPlan(ctx, brought)
  plan.registerJobs()
  const server = await testHttp(ctx, plan.routes)
  const ada = await firstAdministrator(ctx, server)
  return { ctx, plan, server, ada, run: () => settle(ctx) }
}

/** Lets the jobs that wait a few seconds run. */
async function settle(ctx: TestContext): Promise<void> {
  ctx.clock.advance({ minutes: 1 })
  await ctx.drain()
}

/** A member with an account of their own. */
export async function join(server: TestServer, by: Visitor, name: string, role: Role): Promise<Visitor> {
  const { link } = await by.call(createInvitation, { email: `${name.toLowerCase()}@phare.example`, role })
  const person = visitor(server, { organisation: by.organisation })
  const token = link.split('/invitation/')[1]!
  await person.call(acceptInvitation, { token, account: { name, password, locale: 'fr' } })
  return person
}

export const begin = (by: Visitor, document?: Strategy): Promise<OutputOf<typeof readStrategy>> =>
  by.call(createStrategy, {
    name: 'Stratégie 2027',
    mode: document?.mode ?? 'full',
    ...(document === undefined ? {} : { document }),
  })

/** The code of the error that a call ends in; `accepted` when it does not. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
