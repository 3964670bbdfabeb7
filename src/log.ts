import { type Logger, pino, stdSerializers } from 'pino'

export type Log = Logger
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
export type LogFormat = 'json' | 'text'

/**
 * Structured logs on standard error, so that standard output stays free for what a command prints: one line of JSON per
 * event, or short lines where a person reads them in a terminal, which then says warnings only unless told otherwise.
 * Secrets are cut by name wherever they appear, as a second net below the code that never passes them.
 */
export function createLog({ logLevel, logFormat }: { logLevel: LogLevel | null; logFormat: LogFormat | null }): Log {
  const text = (logFormat ?? (process.stderr.isTTY ? 'text' : 'json')) === 'text'
  return pino(
    {
      level: logLevel ?? (text ? 'warn' : 'info'),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: serializeError },
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
    text
      ? { write: (line: string) => void process.stderr.write(terminalLine(line)) }
      : pino.destination({ dest: 2, sync: true }),
  )
}

/** Errors of the world outside, that the product expects and knows how to go on from: where they were made tells nothing. */
const expected = new Set(['AppError', 'ConnectorError', 'NoStream', 'OutboundError'])

/** An expected error is one line: its name, what it says and why; a fault of ours keeps its stack. */
export function serializeError(error: unknown): unknown {
  if (!(error instanceof Error) || !expected.has(error.name)) return stdSerializers.err(error as Error)
  if (error.name === 'AppError' && 'status' in error && Number(error.status) >= 500) return stdSerializers.err(error)
  const { cause } = error
  return {
    type: error.name,
    message: error.message,
    ...('code' in error ? { code: error.code } : {}),
    ...(cause instanceof Error ? { cause: cause.message.split('\n')[0] } : {}),
  }
}

const words: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warning', 50: 'error', 60: 'fatal' }
const told = new Set(['level', 'time', 'msg', 'err'])

/**
 * A line of the log as a person reads it in a terminal: `09:04:05 warning: a job failed: no answer (job=listen.poll)`.
 * A fault that came with its stack keeps it, on lines of its own. What is no such line stays as it is.
 */
export function terminalLine(json: string): string {
  const entry = parse(json)
  if (entry === null) return json
  const { err } = entry as { err?: { message?: string; stack?: string; type?: string } }
  const time = new Date(String(entry.time))
  const clock = Number.isNaN(time.getTime()) ? '' : `${time.toTimeString().slice(0, 8)} `
  const level = words[Number(entry.level)] ?? 'log'
  const rest = Object.entries(entry)
    .filter(([name]) => !told.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  const parts = [String(entry.msg ?? ''), err?.message?.split('\n')[0] ?? ''].filter(part => part !== '')
  const line = `${clock}${level}: ${parts.join(': ')}${rest.length > 0 ? ` (${rest.join(' ')})` : ''}`
  return `${line}\n${err?.stack === undefined ? '' : `${err.stack}\n`}`
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

export const silentLog: Log = pino({ level: 'silent' })
