import { writeFileSync } from 'node:fs'
import {
  describeFileProblem,
  formatStrategyFile,
  readStrategyFile,
  starterText,
  strategyJsonSchema,
} from '../plan/index.ts'
import { modes } from '../plan/schema.ts'
import { type Cli, WrongUse } from './cli.ts'
import { explainFileError } from './explain-file-error.ts'
import { readText } from './run-check.ts'
import type { InitFlags } from './strategy.ts'

/** Writes a commented file to begin with. Throws wrong use for an unknown mode, a file that exists, a place that refuses. */
export function init(cli: Cli, path: string | undefined, { mode: wanted, force }: InitFlags): void {
  const { t, locale } = cli
  const mode = modes.find(one => one === wanted)
  if (mode === undefined) throw new WrongUse(t('plan.file.strategy.wrong-mode', { modes: modes.join(', ') }))
  const file = path ?? t('plan.file.strategy.file-name')
  try {
    writeFileSync(file, starterText(locale, mode), { flag: force === true ? 'w' : 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new WrongUse(t('plan.file.strategy.exists', { file }))
    throw new WrongUse(t('plan.file.strategy.not-written', { file, reason: explainFileError(cli, error) }))
  }
  cli.tell(t('plan.file.strategy.written', { file }))
}

export function printSchema(cli: Cli): void {
  cli.print(JSON.stringify(strategyJsonSchema(cli.locale), null, 2))
}

/**
 * Formats a file where it is; `-` reads standard input and writes standard output.
 * @returns 1 when the file must be mended first; nothing was written then
 */
export async function format(cli: Cli, file: string, input: NodeJS.ReadableStream): Promise<0 | 1> {
  const { t, locale } = cli
  const text = await readText(cli, file, input)
  const { problems } = readStrategyFile(text)
  if (problems.length > 0) {
    cli.tell(t('plan.file.strategy.not-formatted'))
    for (const problem of problems)
      cli.tell(`  ${file}:${problem.line}:${problem.column}  ${describeFileProblem(locale, problem)}`)
    return 1
  }
  const formatted = formatStrategyFile(text)
  if (file === '-') {
    process.stdout.write(formatted)
    return 0
  }
  if (formatted !== text) {
    try {
      writeFileSync(file, formatted)
    } catch (error) {
      throw new WrongUse(t('plan.file.strategy.not-written', { file, reason: explainFileError(cli, error) }))
    }
  }
  cli.tell(t(formatted === text ? 'plan.file.strategy.unchanged' : 'plan.file.strategy.formatted', { file }))
  return 0
}
