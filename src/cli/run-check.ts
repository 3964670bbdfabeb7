import { existsSync, readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { type Facts, facts as factsSchema } from '../plan/schema.ts'
import type { CheckFlags } from './check.ts'
import { reportOf } from './check-report.ts'
import { sarifOf } from './check-sarif.ts'
import { printReport } from './check-text.ts'
import { type Cli, WrongUse } from './cli.ts'
import { explainFileError } from './explain-file-error.ts'

const formats = ['text', 'json', 'sarif']

/**
 * Checks a strategy's file without server or database. Facts come from a file or are not known.
 * @returns 0 without errors, 1 with errors that nobody accepted, 2 when nothing of the file could be read
 */
export async function check(
  cli: Cli,
  file: string,
  flags: CheckFlags,
  input: NodeJS.ReadableStream,
  now = systemClock.now(),
): Promise<0 | 1 | 2> {
  const { format } = flags
  if (!formats.includes(format))
    throw new WrongUse(cli.t('plan.file.check.wrong-format', { formats: formats.join(', ') }))
  const facts = readFacts(cli, { ...flags, ...besideFacts(file, flags) }, now)
  const text = await readText(cli, file, input)
  const report = reportOf(cli.locale, file === '-' ? 'stdin' : file, text, facts)
  if (format === 'json') cli.print(JSON.stringify(report, null, 2))
  else if (format === 'sarif') cli.print(JSON.stringify(sarifOf(cli.locale, report), null, 2))
  else printReport(cli, report)
  if (!report.readable) return 2
  return report.summary.problems + report.summary.errors > 0 ? 1 : 0
}

/** A file's text, or standard input's for `-`. Throws wrong use when there is none. */
export async function readText(cli: Cli, file: string, input: NodeJS.ReadableStream): Promise<string> {
  try {
    if (file !== '-') return readFileSync(file, 'utf8')
    let text = ''
    for await (const chunk of input) text += String(chunk)
    return text
  } catch (error) {
    throw new WrongUse(cli.t('plan.file.check.no-file', { file, reason: explainFileError(cli, error) }))
  }
}

/** The facts that lie beside a file, `museum.facts.json` for `museum.fr.yaml`, where no others are named. */
function besideFacts(file: string, { facts }: CheckFlags): { facts?: string } {
  if (facts !== undefined || file === '-') return {}
  const stem = file.replace(/\.(ya?ml|json)$/i, '')
  const found = [stem, stem.replace(/\.(fr|en)$/, '')].map(one => `${one}.facts.json`).find(one => existsSync(one))
  return found === undefined ? {} : { facts: found }
}

function readFacts(cli: Cli, flags: CheckFlags, now: Date): Facts {
  const said = flags.facts === undefined ? {} : readJson(cli, flags.facts)
  const today = flags.today ?? localDay(now)
  const read = factsSchema.safeParse({
    today,
    now: flags.today === undefined ? now.toISOString() : `${today}T12:00:00Z`,
    ...(said as object),
    ...(flags.today === undefined ? {} : { today, now: `${today}T12:00:00Z` }),
  })
  if (read.success) return read.data
  const issue = read.error.issues[0]!
  const path = issue.path.join('.')
  if (path === 'today' && flags.today !== undefined) throw new WrongUse(cli.t('plan.file.check.wrong-day'))
  throw new WrongUse(cli.t('plan.file.check.facts-wrong', { file: flags.facts ?? '', path }))
}

function readJson(cli: Cli, file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongUse(cli.t('plan.file.check.no-file', { file, reason: explainFileError(cli, error) }))
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUse(cli.t('plan.file.check.facts-not-json', { file }))
  }
}

/** The day here: a file knows no organisation, and so no time zone of its own. */
const localDay = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
