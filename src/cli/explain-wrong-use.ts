import type { CommanderError } from 'commander'
import type { Cli } from './cli.ts'

/** Commander speaks English; the part of its message that matters stands between quotes. */
export function explainWrongUse(error: CommanderError, t: Cli['t']): string {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const sentence = () => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return t('cli.wrong.unknown-command', { what })
      case 'commander.unknownOption':
        return t('cli.wrong.unknown-option', { what })
      case 'commander.missingArgument':
        return t('cli.wrong.missing-argument', { what })
      case 'commander.optionMissingArgument':
        return t('cli.wrong.missing-value', { what })
      case 'commander.missingMandatoryOptionValue':
        return t('cli.wrong.missing-option', { what })
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
