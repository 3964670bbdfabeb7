import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Locale, translator } from '../messages.ts'
import { type FileRange, rules, ruleWords } from '../plan/index.ts'
import type { Report } from './check-report.ts'
import { version } from './version.ts'

/**
 * The report as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), which code hosts show beside the lines. What
 * somebody accepted is a suppressed result; a rule that lacks facts is a notification.
 */
export function sarifOf(locale: Locale, report: Report) {
  const { file, problems, findings, unknown } = report
  const t = translator(locale)
  const codes = [...new Set(problems.map(one => one.code))]
  const described = [
    ...codes.map(code => ({
      id: `file/${code}`,
      shortDescription: { text: t('plan.file.check.headings.problem') },
      defaultConfiguration: { level: 'error' },
    })),
    ...rules.map(({ id, principle, severity }) => {
      const { why = id, next = why } = ruleWords(locale, id)
      return {
        id,
        shortDescription: { text: why },
        help: { text: next },
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: [principle] },
      }
    }),
  ]
  const indexes = new Map(described.map(({ id }, index) => [id, index]))
  const uri = file === 'stdin' ? 'stdin' : uriOf(file)
  const result = (ruleId: string, level: string, text: string, range: FileRange, at: string | null) => ({
    ruleId,
    ruleIndex: indexes.get(ruleId),
    level,
    message: { text },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: regionOf(range) },
        ...(at === null ? {} : { logicalLocations: [{ fullyQualifiedName: at === '' ? '/' : at }] }),
      },
    ],
    ...(at === null ? {} : { partialFingerprints: { 'ruleAndPlace/v1': `${ruleId} ${at}` } }),
  })
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Vigie', version, language: locale, rules: described } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.readable,
            toolExecutionNotifications: unknown.map(({ rule, needs }) => ({
              level: 'note',
              message: { text: `${t('plan.file.check.headings.unknown')}${t('cli.colon')} ${needs.join(', ')}` },
              associatedRule: { id: rule, index: indexes.get(rule) },
            })),
          },
        ],
        results: [
          ...problems.map(one => result(`file/${one.code}`, 'error', one.message, one, null)),
          ...findings.map(one => ({
            ...result(one.rule, levels[one.severity], `${one.what} ${one.next}`, one, one.at),
            ...(one.accepted === null
              ? {}
              : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: one.accepted.reason }] }),
          })),
        ],
      },
    ],
  }
}

const levels = { error: 'error', warning: 'warning', remark: 'note' } as const

const regionOf = ({ line, column, endLine, endColumn }: FileRange) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

/** Relative to where the command runs, as code hosts want it; absolute as it is. */
const uriOf = (file: string) =>
  isAbsolute(file)
    ? pathToFileURL(file).href
    : file
        .replace(/^\.[\\/]/, '')
        .split(sep)
        .map(encodeURIComponent)
        .join('/')
