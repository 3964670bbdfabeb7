import type { Report, ReportedFinding } from './check-report.ts'
import type { Cli } from './cli.ts'

/** The report for people: by severity, then by rule, each rule's reason and remedy said once. */
export function printReport(cli: Cli, report: Report): void {
  const { t, print } = cli
  const { file, problems, findings, unknown, summary } = report
  const place = ({ line, column }: { line: number; column: number }) => `${file}:${line}:${column}`
  const heading = (name: 'problem' | 'error' | 'warning' | 'remark' | 'accepted' | 'unknown') => {
    print(t(`plan.file.check.headings.${name}`))
  }
  if (problems.length > 0) {
    heading('problem')
    for (const problem of problems) print(`  ${place(problem)}  ${problem.message}`)
    print('')
    print(t(report.readable ? 'plan.file.check.partly' : 'plan.file.check.unreadable'))
    print('')
  }
  for (const severity of ['error', 'warning', 'remark'] as const) {
    const these = findings.filter(one => one.severity === severity && one.accepted === null)
    if (these.length === 0) continue
    heading(severity)
    for (const [rule, same] of groupByRule(these)) {
      const { principle, why } = same[0]!
      const nexts = new Set(same.map(one => one.next))
      print(`  ${rule} (${principle})`)
      for (const one of same) {
        print(`    ${place(one)}  ${one.what}`)
        if (nexts.size > 1) print(`      ${t('plan.file.check.next', { text: one.next })}`)
      }
      print(`    ${t('plan.file.check.why', { text: why })}`)
      if (nexts.size === 1) print(`    ${t('plan.file.check.next', { text: same[0]!.next })}`)
    }
    print('')
  }
  const accepted = findings.filter(one => one.accepted !== null)
  if (accepted.length > 0) {
    heading('accepted')
    for (const one of accepted) {
      const { reason, until, by } = one.accepted!
      print(`  ${place(one)}  ${one.what}`)
      print(`    ${t('plan.file.check.acceptance', { until, by: by ?? 'none', reason })}`)
    }
    print('')
  }
  if (unknown.length > 0) {
    heading('unknown')
    const facts = [...new Set(unknown.flatMap(({ needs }) => needs))].map(fact => nameOfFact(cli, fact))
    const list = new Intl.ListFormat(cli.locale).format(facts)
    print(`  ${t('plan.file.check.unknown', { rules: unknown.length, facts: list })}`)
    print(`  ${t('plan.file.check.unknown-next')}`)
    print('')
  }
  if (report.readable && problems.length + findings.length === 0) print(t('plan.file.check.sound'))
  if (report.readable)
    print(t('plan.file.check.summary', { file, ...summary, errors: summary.errors + summary.problems }))
}

function groupByRule(findings: ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>()
  for (const one of findings) groups.set(one.rule, [...(groups.get(one.rule) ?? []), one])
  return groups
}

/** Its words; the key itself where it has none. */
function nameOfFact({ t }: Cli, fact: string): string {
  const say = t as unknown as { (key: string): string; has(key: string): boolean }
  const key = `plan.file.facts.${fact}`
  return say.has(key) ? say(key) : fact
}
