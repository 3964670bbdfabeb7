import { z } from 'zod'
import { endpoint, yesNo } from '../endpoint.ts'
import { facts } from './facts.ts'
import { finding, findingPeriod } from './reading-schema.ts'
import { strategyId } from './strategy-schema.ts'

const at = '/api/o/:organisation/plan/strategies/:strategy' as const

export const listFindings = endpoint({
  id: 'plan.list-findings',
  method: 'GET',
  path: `${at}/findings`,
  summary: 'What the checks say of the strategy as it stands now',
  permission: 'plan.read',
  input: strategyId,
  output: z.object({
    /** Errors, warnings, remarks; accepted ones included and marked. */
    findings: z.array(finding),
    /** Rules that cannot be held here, and the facts that are missing. */
    unknown: z.array(z.object({ rule: z.string(), needs: z.array(z.string()) })),
    checkedAt: z.string(),
    revision: z.number().int(),
  }),
})
export const listPastFindings = endpoint({
  id: 'plan.list-past-findings',
  method: 'GET',
  path: `${at}/findings/history`,
  summary: 'Findings as they came and went, the latest first',
  permission: 'plan.read',
  input: strategyId.extend({
    open: yesNo.optional(),
    /** `next` of the page before. */
    after: z.uuid().optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(500).default(100),
  }),
  output: z.object({ findings: z.array(findingPeriod), next: z.string().nullable() }),
})
export const acceptFinding = endpoint({
  id: 'plan.accept-finding',
  method: 'POST',
  path: `${at}/findings/accept`,
  summary: 'Live with a finding, with a reason and until a day',
  permission: 'plan.write',
  input: strategyId.extend({
    rule: z.string().min(1).max(100),
    at: z.string().max(300),
    reason: z.string().trim().min(1).max(5_000),
    until: z.iso.date(),
  }),
  output: z.object({ revision: z.number().int(), change: z.string().nullable() }),
})
export const withdrawAcceptance = endpoint({
  id: 'plan.withdraw-acceptance',
  method: 'POST',
  path: `${at}/findings/withdraw`,
  summary: 'No longer live with a finding',
  permission: 'plan.write',
  input: strategyId.extend({ rule: z.string().min(1).max(100), at: z.string().max(300) }),
  output: z.object({ revision: z.number().int(), change: z.string().nullable() }),
})
/** The same facts as a file, for `vigie check --facts`. */
export const readFacts = endpoint({
  id: 'plan.read-facts',
  method: 'GET',
  path: `${at}/facts`,
  summary: 'What the product knows that the checks use',
  permission: 'plan.read',
  input: strategyId,
  output: facts,
})
