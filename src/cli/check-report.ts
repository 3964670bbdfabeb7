import type { Locale } from '../messages.ts'
import {
  checkStrategy,
  describeFileProblem,
  type FileRange,
  findingWords,
  readStrategyFile,
  rules,
} from '../plan/index.ts'
import { type Facts, placeText } from '../plan/schema.ts'

/** What `vigie check` found, with places in the file and sentences in a language. `--format json` prints it as it is. */
export type Report = {
  /** Of this shape; it changes when a field is renamed or removed. */
  version: 1
  file: string
  today: string
  /** False when nothing of the strategy could be read, or it is no YAML: there are no findings then. */
  readable: boolean
  /** What is wrong with the file itself. */
  problems: ({ code: string; message: string } & FileRange)[]
  findings: ReportedFinding[]
  /** Rules that could not be held, and the facts that they need. */
  unknown: { rule: string; principle: string; needs: string[] }[]
  /** Errors, warnings and remarks are those that nobody accepted. */
  summary: { problems: number; errors: number; warnings: number; remarks: number; accepted: number }
}
export type ReportedFinding = {
  rule: string
  principle: string
  severity: 'error' | 'warning' | 'remark'
  /** Place in the strategy: `objectives/visibility/metric`. */
  at: string
  what: string
  why: string
  next: string
  accepted: { reason: string; until: string; by: string | null } | null
} & FileRange

export function reportOf(locale: Locale, file: string, text: string, facts: Facts): Report {
  const read = readStrategyFile(text)
  const { problems, positionOf } = read
  // What stands behind a fault of YAML itself was read as something else than was meant: findings on it would mislead.
  const strategy = problems.some(({ code }) => code.startsWith('syntax')) ? undefined : read.strategy
  const { findings, unknown } = strategy === undefined ? { findings: [], unknown: [] } : checkStrategy(strategy, facts)
  const principles = new Map(rules.map(({ id, principle }) => [id, principle]))
  const reported = findings.map(
    ({ rule, principle, severity, at, params, accepted }): ReportedFinding => ({
      rule,
      principle,
      severity,
      at: placeText(at),
      ...positionOf(at),
      ...findingWords(locale, rule, params),
      accepted:
        accepted === undefined ? null : { reason: accepted.reason, until: accepted.until, by: accepted.by ?? null },
    }),
  )
  const open = (severity: string) => reported.filter(one => one.accepted === null && one.severity === severity).length
  return {
    version: 1,
    file,
    today: facts.today,
    readable: strategy !== undefined,
    problems: problems.map(({ code, params, ...range }) => ({
      code,
      message: describeFileProblem(locale, { code, params }),
      ...range,
    })),
    findings: reported,
    unknown: unknown.map(({ rule, needs }) => ({ rule, principle: principles.get(rule) ?? '', needs })),
    summary: {
      problems: problems.length,
      errors: open('error'),
      warnings: open('warning'),
      remarks: open('remark'),
      accepted: reported.filter(one => one.accepted !== null).length,
    },
  }
}
