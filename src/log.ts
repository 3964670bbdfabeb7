import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * Structured logs on standard error, so that standard output stays free for what a command prints.
 * Secrets are cut by name wherever they appear, as a second net below the code that never passes them.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          '*.password',
          '*.secret',
          '*.token',
          '*.authorization',
          '*.cookie',
          'headers.authorization',
          'headers.cookie',
        ],
        censor: '[secret]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}

export const silentLog: Log = pino({ level: 'silent' })
