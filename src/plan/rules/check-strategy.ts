import type { FactName, Facts } from '../facts.ts'
import { type AcceptedFinding, type Place, placeText, type Strategy } from '../model/strategy.ts'
import { findingKey } from '../place.ts'
import { sameValue } from '../same-value.ts'
import { indexStrategy } from './index-strategy.ts'
import { rules } from './registry.ts'
import type { DefectParams, Rule, Severity } from './rule.ts'

/** A defect with its rule. `accepted`: somebody took it upon themselves, until a day. */
export type Finding = {
  rule: string
  principle: string
  severity: Severity
  at: Place
  params: DefectParams
  accepted?: AcceptedFinding
}
export type CheckResult = {
  /** Errors first, then warnings, then remarks; within each in the order of the strategy. */
  findings: Finding[]
  /** Rules that could not be held, and the facts that are not known here. */
  unknown: { rule: string; needs: FactName[] }[]
}

/** Holds every rule against a strategy. Pure: the same strategy and facts give the same findings. */
export function checkStrategy(strategy: Strategy, facts: Facts, only: readonly Rule[] = rules): CheckResult {
  const index = indexStrategy(strategy, facts)
  const accepted = new Map((strategy.accepted ?? []).map(one => [findingKey(one.rule, one.at), one]))
  const result: CheckResult = { findings: [], unknown: [] }
  for (const rule of [...only.filter(one => one.after === undefined), ...only.filter(one => one.after === 'others')]) {
    const missing = (rule.needs ?? []).filter(name => facts[name] === undefined)
    if (missing.length > 0) {
      result.unknown.push({ rule: rule.id, needs: missing })
      continue
    }
    const others = rule.after === undefined ? [] : [...result.findings]
    for (const defect of rule.check(index, others)) {
      const { params = {} } = defect
      const acceptance = accepted.get(findingKey(rule.id, placeText(defect.at)))
      result.findings.push({
        rule: rule.id,
        principle: rule.principle,
        severity: rule.severity,
        at: defect.at,
        params,
        ...(acceptance !== undefined && holds(acceptance, params, facts.today) ? { accepted: acceptance } : {}),
      })
    }
  }
  result.findings.sort((a, b) => weight[a.severity] - weight[b.severity])
  return result
}

/** What a finding names besides its item: figures and their unit move from day to day, names do not. */
export const namedBy = (params: DefectParams): string[] =>
  Object.entries(params)
    .filter(([key, value]) => key !== 'name' && key !== 'unit' && typeof value === 'string')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => String(value).slice(0, 5_000))

const holds = ({ until, of }: AcceptedFinding, params: DefectParams, today: string): boolean =>
  until >= today && (of === undefined || sameValue(of, namedBy(params)))

const weight: Record<Severity, number> = { error: 0, warning: 1, remark: 2 }
