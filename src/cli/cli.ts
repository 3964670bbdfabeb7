import { type Config, readConfig } from '../config.ts'
import type { Locale, translator } from '../messages.ts'

/** What a command is given to speak and to know. */
export type Cli = {
  locale: Locale
  t: ReturnType<typeof translator>
  /** Reads the environment when asked: `hear` and `match` need none of it. */
  config(): Config
  /** One line on standard output. */
  print(line: string): void
  /** One line on standard error: progress, remarks. */
  tell(line: string): void
}

/** The command line itself is wrong: a sentence for the person, exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

export const createCli = (locale: Locale, t: Cli['t']): Cli => ({
  locale,
  t,
  config: () => readConfig(),
  print: line => void process.stdout.write(`${line}\n`),
  tell: line => void process.stderr.write(`${line}\n`),
})
