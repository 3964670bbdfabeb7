import { Command, CommanderError } from 'commander'
import { terminalLanguage } from '../config.ts'
import { AppError } from '../errors.ts'
import { errorMessage, type Locale, locales, translator } from '../messages.ts'
import { type Cli, createCli, WrongUse } from './cli.ts'
import { type CommandName, commands } from './commands.ts'
import { explainFailedFile } from './explain-file-error.ts'
import { explainWrongUse, findUnknownOption, type UnknownOption } from './explain-wrong-use.ts'
import { version } from './version.ts'

export { type Cli, WrongUse } from './cli.ts'

/**
 * Runs one command (`serve` when none is named). A command sets `process.exitCode` for a finding and throws for a
 * failure.
 * @returns the exit code: 0 done, 1 a finding or a failure, 2 wrong use
 */
export async function runCli(args: string[]): Promise<number> {
  const locale = localeOf(args)
  const t = translator(locale)
  const cli = createCli(locale, t)
  let program: Command | null = null
  try {
    refuseOtherLanguages(args, cli)
    program = await createProgram(cli, args)
    outliveReader(commandOf(args) === 'serve')
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    return explain(error, cli, program === null ? null : findUnknownOption(program, args))
  }
}

/** The program with the command that `args` names loaded; the others show in its help by name and summary. */
async function createProgram(cli: Cli, args: string[]): Promise<Command> {
  const { t } = cli
  // What subcommands inherit comes first.
  const program = new Command('vigie')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: title => titles(t)[title] ?? title,
      // Commander would add "(default: …)" in English: the texts say it themselves.
      optionDescription: option => option.description,
    })
    .helpOption('-h, --help', t('cli.help'))
    .helpCommand(false)
    .usage(t('cli.usage'))
    .description(t('cli.description'))
    .version(version, '-V, --version', t('cli.version'))
    .option('--lang <fr|en>', t('cli.lang'))
    .addHelpText('after', `\n${t('cli.help-after')}`)
  const named = commandOf(args)
  for (const name of Object.keys(commands) as CommandName[]) {
    if (name === named) (await commands[name]()).register(program, cli)
    else program.command(name, name === 'serve' ? { isDefault: true } : {})
    program.commands.find(command => command.name() === name)?.summary(t(`cli.commands.${name}`))
  }
  return program
}

const titles = (t: Cli['t']): Record<string, string> => ({
  'Usage:': t('cli.titles.usage'),
  'Options:': t('cli.titles.options'),
  'Commands:': t('cli.titles.commands'),
  'Arguments:': t('cli.titles.arguments'),
})

/** The first word that is no option: the command. None: `serve`, unless only help or the version is wanted (null). */
function commandOf(args: string[]): CommandName | null {
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!
    if (word === '--lang') i += 1
    else if (Object.hasOwn(commands, word)) return word as CommandName
    else if (!word.startsWith('-')) throw new CommanderError(2, 'commander.unknownCommand', `unknown command '${word}'`)
    else if (['-h', '--help', '-V', '--version'].includes(word)) return null
  }
  return 'serve'
}

/** `--lang` wins over the terminal, which speaks French where it says so and English otherwise (`C`, `de_DE`, nothing). */
const localeOf = (args: string[]): Locale =>
  locales.find(one => one === wantedLanguage(args)) ?? (/^fr\b/i.test(terminalLanguage()) ? 'fr' : 'en')

function refuseOtherLanguages(args: string[], { t }: Cli): void {
  const wanted = wantedLanguage(args)
  if (wanted !== undefined && !locales.some(one => one === wanted)) throw new WrongUse(t('cli.wrong.language'))
}

function wantedLanguage(args: string[]): string | undefined {
  const at = args.indexOf('--lang')
  return at >= 0 ? args[at + 1] : args.find(word => word.startsWith('--lang='))?.slice('--lang='.length)
}

function explain(error: unknown, cli: Cli, unknown: UnknownOption | null): number {
  if (error instanceof CommanderError) {
    // Help and version were asked for and are out.
    if (error.exitCode === 0) return 0
    if (error.code !== 'commander.help') cli.tell(explainWrongUse(error, unknown, cli.t))
    return 2
  }
  if (error instanceof WrongUse) {
    cli.tell(error.message)
    return 2
  }
  if (error instanceof AppError) {
    cli.tell(errorMessage(cli.locale, error.code, error.params))
    for (const { path, code, params } of error.fields) {
      const sentence = errorMessage(cli.locale, code, params)
      cli.tell(sentence.includes(path) ? `  ${sentence}` : `  ${path}${cli.t('cli.colon')} ${sentence}`)
    }
    return 1
  }
  const failedFile = explainFailedFile(cli, error)
  if (failedFile !== null) {
    cli.tell(failedFile)
    return 1
  }
  // A fault of ours: the stack is what a report needs.
  cli.tell(cli.t('cli.unexpected'))
  cli.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

/**
 * `vigie hear … | head` closes our output: the end for a command, with the code that it has come to by then, for whoever
 * asks (`pipefail`); a server goes on unheard.
 */
function outliveReader(server: boolean): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (!server && stream === process.stdout) process.exit()
    })
}
