import { isCollection } from './model/collection-names.ts'
import type { SectionName, Strategy } from './model/strategy.ts'
import { placeText } from './model/strategy.ts'
import type { MethodMap, MethodStep, SeverityCounts } from './reading-schema.ts'
import type { Finding } from './rules/check-strategy.ts'
import { said } from './rules/said.ts'

/** A part of a step: needed, or welcome, in a full strategy and where the organisation only listens (A7; null: not asked). */
type Need = 'needed' | 'welcome'
type Part = { at: string; full: Need; listen: Need | null }
const both = (at: string): Part => ({ at, full: 'needed', listen: 'needed' })
const full = (at: string): Part => ({ at, full: 'needed', listen: null })
const fullMore = (at: string): Part => ({ at, full: 'needed', listen: 'welcome' })
const may = (at: string): Part => ({ at, full: 'welcome', listen: 'welcome' })
const mayFull = (at: string): Part => ({ at, full: 'welcome', listen: null })

/**
 * The ten steps (Université Laval; Charest, Gauthier & Grenon 2011) and what of the strategy belongs to each:
 * collections, sections, or a field of theirs that at least one item in use says.
 */
const methodSteps: readonly { step: number; parts: readonly Part[] }[] = [
  {
    step: 1,
    parts: [
      both('listening/from'),
      both('examination/endedOn'),
      may('spaces'),
      both('stakeholders'),
      both('competitors'),
      both('trends'),
      may('issues'),
      may('arguments'),
      may('groups'),
      may('figures'),
    ],
  },
  {
    step: 2,
    parts: [
      both('goals'),
      fullMore('audiences'),
      both('objectives'),
      fullMore('needs'),
      fullMore('scope/will'),
      fullMore('scope/wont'),
    ],
  },
  {
    step: 3,
    parts: [
      both('people'),
      both('direction/accountable'),
      full('networks'),
      full('networks/motive'),
      full('networks/animator'),
      mayFull('networks/standIn'),
      full('networks/leavingSigns'),
      mayFull('handles'),
      may('tools'),
      may('budget'),
    ],
  },
  {
    step: 4,
    parts: [
      full('networks/logic'),
      full('networks/tone'),
      full('networks/formats'),
      full('networks/cadence'),
      mayFull('experiments'),
    ],
  },
  { step: 5, parts: [full('policies'), may('languageDuty/languages'), mayFull('restraints')] },
  {
    step: 6,
    parts: [
      fullMore('objections'),
      fullMore('culture/accepts'),
      may('surveys'),
      may('discussions'),
      may('experts'),
      mayFull('ambassadors'),
    ],
  },
  { step: 7, parts: [full('integrations'), mayFull('phases'), full('actions'), full('home/where')] },
  {
    step: 8,
    parts: [
      full('conversation/withWhom'),
      full('conversation/learn'),
      mayFull('relations'),
      mayFull('audiences/relations'),
    ],
  },
  {
    step: 9,
    parts: [full('networks/serviceHours'), full('networks/answerWithin'), fullMore('processes'), may('handovers')],
  },
  { step: 10, parts: [both('reviewRhythm/everyMonths'), both('reviews'), may('decisions'), may('surprises')] },
]

const notInUse = new Set(['aside', 'closed', 'dropped', 'considered', 'possible'])

/** Where the work stands, step by step. Pure: computed from the text and its findings. */
export function mapMethod(strategy: Strategy, findings: readonly Finding[]): MethodMap {
  const mode = strategy.mode ?? 'full'
  const byStep = new Map<number, Finding[]>()
  for (const finding of findings) {
    if (finding.accepted !== undefined) continue
    const step = stepOf(finding)
    byStep.set(step, [...(byStep.get(step) ?? []), finding])
  }
  const steps = methodSteps.map(({ step, parts }): MethodStep => {
    const shown = parts
      .filter(part => part[mode] !== null)
      .map(part => ({ at: part.at, needed: part[mode] === 'needed', count: countOf(strategy, part.at) }))
    const own = byStep.get(step) ?? []
    const missing = shown.find(part => part.needed && part.count === 0)
    const toMend = own.find(one => one.severity === 'error') ?? own.find(one => one.severity === 'warning')
    const begun = shown.some(part => part.count > 0)
    const due = shown.some(part => part.needed)
    return {
      step,
      state:
        !due && !begun
          ? 'not-needed'
          : missing === undefined && toMend === undefined
            ? 'done'
            : begun
              ? 'begun'
              : 'empty',
      parts: shown.map(({ at, needed, count }) => ({ at, needed, filled: count > 0, count })),
      findings: countSeverities(own),
      next:
        missing !== undefined
          ? { at: missing.at, rule: null }
          : toMend !== undefined
            ? { at: placeText(toMend.at), rule: toMend.rule }
            : null,
    }
  })
  const needed = steps.filter(one => one.state !== 'not-needed')
  const open = needed.filter(one => one.state !== 'done')
  return { mode, steps, current: open[0]?.step ?? null, done: needed.length - open.length, needed: needed.length }
}

function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, remark: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** Items of a collection, or of those in use that say the field; 1 for a section's field that is said. */
function countOf(strategy: Strategy, at: string): number {
  const [name = '', field] = at.split('/')
  if (!isCollection(name)) {
    const section = strategy[name as SectionName] as Record<string, unknown> | undefined
    return said(section?.[field ?? '']) ? 1 : 0
  }
  const items = (strategy[name] ?? []) as ({ state?: string } & Record<string, unknown>)[]
  const used = items.filter(item => !notInUse.has(item.state ?? ''))
  return field === undefined ? used.length : used.filter(item => said(item[field])).length
}

/** The step to which a finding belongs: by the place it points at, else by its principle. */
export function stepOf(finding: Pick<Finding, 'at' | 'principle'>): number {
  const [name = '', second, third] = finding.at as readonly string[]
  const field = isCollection(name) ? third : second
  const exact = field === undefined ? undefined : stepByPart.get(`${name}/${field}`)
  return (
    exact ?? stepByPart.get(name) ?? stepByPrinciple.get(finding.principle) ?? stepByLetter[finding.principle[0]!] ?? 2
  )
}

const stepByPart = new Map<string, number>([
  ...methodSteps.flatMap(({ step, parts }) => parts.map((part): [string, number] => [part.at, step])),
  ['listening', 1],
  ['examination', 1],
  ['organisation', 2],
  ['place', 2],
  ['period', 2],
  ['scope', 2],
  ['direction', 3],
  ['resources', 3],
  ['home', 7],
  ['conversation', 8],
  ['languageDuty', 5],
  ['culture', 6],
  ['reviewRhythm', 10],
  ['emailReadings', 7],
  ['adoptionReadings', 6],
])
const stepByPrinciple = new Map<string, number>([
  ['B1', 1],
  ['B7', 3],
  ['B8', 3],
  ['B9', 3],
  ['B10', 3],
  ['B11', 7],
  ['B13', 10],
  ['B16', 8],
  ['B20', 3],
  ['B21', 7],
  ['B22', 10],
  ['C6', 6],
  ['C11', 6],
  ['C12', 6],
  ['C13', 6],
])
const stepByLetter: Record<string, number> = { A: 1, B: 2, C: 5, D: 4, E: 8, F: 10, G: 5 }
