import type { Command, CommanderError } from 'commander'
import type { Cli } from './cli.ts'

/** An option that no command knows, and the one that it may stand for. */
export type UnknownOption = { what: string; near: string | null }

/** Commander speaks English; the part of its message that matters stands between quotes. */
export function explainWrongUse(error: CommanderError, unknown: UnknownOption | null, t: Cli['t']): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const unknownOption = ({ what, near }: UnknownOption) => t('cli.wrong.unknown-option', { what, near: near ?? 'none' })
  const sentence = () => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return t('cli.wrong.unknown-command', { what })
      case 'commander.unknownOption':
        return unknownOption(unknown ?? { what, near: null })
      case 'commander.missingArgument':
        return t('cli.wrong.missing-argument', { what })
      case 'commander.optionMissingArgument':
        return t('cli.wrong.missing-value', { what })
      case 'commander.missingMandatoryOptionValue':
        // What was mistyped is the likelier reason for what is missing.
        return unknown === null ? t('cli.wrong.missing-option', { what }) : unknownOption(unknown)
      case 'commander.excessArguments':
        return t('cli.wrong.too-many')
      case 'commander.invalidArgument':
        // What a command's own check said, in the person's language already.
        return t('cli.wrong.invalid', { what, why: error.message.replace(/^error: .*? is invalid\. ?/, '') })
      default:
        return error.message.replace(/^error: /, '')
    }
  }
  return `${sentence()} ${t('cli.wrong.see-help')}`
}

/** The first option of the line that neither the command nor what it belongs to knows. */
export function findUnknownOption(program: Command, args: readonly string[]): UnknownOption | null {
  let command = program
  const known = optionsOf(command)
  for (const word of args) {
    if (word === '--') return null
    const name = word.split('=')[0]!
    if (name.startsWith('--') && !known.includes(name))
      return { what: name, near: known.find(one => one.startsWith(name)) ?? null }
    const next = command.commands.find(one => one.name() === word)
    if (next === undefined) continue
    command = next
    known.push(...optionsOf(command))
  }
  return null
}

const optionsOf = (command: Command): string[] => [
  '--help',
  ...command.options.flatMap(({ long }) => (long ? [long] : [])),
]
