import type { Context } from '../context.ts'
import { Download, memberRoute, type Route } from '../http/index.ts'
import { checkContent } from './check-content.ts'
import { readPolicyDocument } from './document-service.ts'
import * as endpoints from './endpoints.ts'
import {
  changePolicy,
  exportPolicy,
  findPolicyInForce,
  importPolicy,
  readPolicy,
  startPolicy,
} from './policy-service.ts'
import {
  comparePolicyVersions,
  listPolicyVersions,
  putPolicyInForce,
  readPolicyVersion,
  recordLegalReading,
  restorePolicy,
  returnPolicy,
  submitPolicy,
  withdrawPolicy,
} from './version-service.ts'

export const policyRoutes = (ctx: Context): Route[] => [
  memberRoute(endpoints.readPolicy, ({ actor }) => readPolicy(ctx, actor)),
  memberRoute(endpoints.readPolicyInForce, async ({ actor }) => ({
    inForce: await findPolicyInForce(ctx, actor.organisationId),
  })),
  memberRoute(endpoints.startPolicy, ({ input, actor }) => startPolicy(ctx, actor, input)),
  memberRoute(endpoints.changePolicy, ({ input, actor }) => changePolicy(ctx, actor, input)),
  memberRoute(endpoints.exportPolicy, async ({ actor }) => {
    const text = await exportPolicy(ctx, actor)
    return new Download('application/yaml; charset=utf-8', 'editorial-policy.yaml', text)
  }),
  memberRoute(endpoints.importPolicy, ({ input, actor }) => importPolicy(ctx, actor, input.text)),

  memberRoute(endpoints.listPolicyVersions, ({ actor }) => listPolicyVersions(ctx, actor)),
  memberRoute(endpoints.readPolicyVersion, ({ input, actor }) => readPolicyVersion(ctx, actor, input.number)),
  memberRoute(endpoints.comparePolicyVersions, ({ input, actor }) =>
    comparePolicyVersions(ctx, actor, input.from, input.to),
  ),
  memberRoute(endpoints.submitPolicy, ({ input, actor }) => submitPolicy(ctx, actor, input)),
  memberRoute(endpoints.recordLegalReading, ({ input: { number, ...reading }, actor }) =>
    recordLegalReading(ctx, actor, number, reading),
  ),
  memberRoute(endpoints.putPolicyInForce, ({ input: { number, ...input }, actor }) =>
    putPolicyInForce(ctx, actor, number, input),
  ),
  memberRoute(endpoints.returnPolicy, ({ input, actor }) => returnPolicy(ctx, actor, input.number, input.note)),
  memberRoute(endpoints.withdrawPolicy, ({ input, actor }) => withdrawPolicy(ctx, actor, input.number)),
  memberRoute(endpoints.restorePolicy, ({ input, actor }) => restorePolicy(ctx, actor, input.number)),
  memberRoute(endpoints.readPolicyDocument, ({ input, actor }) => readPolicyDocument(ctx, actor, input)),

  memberRoute(endpoints.checkContent, ({ input, actor }) => checkContent(ctx, actor, input)),
]
