import { z } from 'zod'
import { AppError, type ErrorAnswer, type ErrorCode } from '../errors.ts'
import { errorMessage, type Locale } from '../messages.ts'

/** An error as a status and an answer in the user's language; `fault` is set when it was ours and must be logged. */
export function answerError(error: unknown, locale: Locale): { status: number; answer: ErrorAnswer; fault: boolean } {
  if (error instanceof AppError) {
    const fields = error.fields.map(field => ({
      path: field.path,
      message: errorMessage(locale, field.code, field.params),
    }))
    return {
      status: error.status,
      answer: body(locale, error.code, error.params, fields),
      fault: error.status >= 500 && error.status !== 503,
    }
  }
  if (isDiskFull(error)) return { status: 503, answer: body(locale, 'app.disk-full'), fault: true }
  const status = statusOf(error)
  const code = codeOfStatus[status]
  if (code !== undefined) return { status, answer: body(locale, code), fault: false }
  return { status: 500, answer: body(locale, 'app.unexpected'), fault: true }
}

/** Validates what came in; a failure names each field in the user's language. */
export function parseInput(schema: z.ZodType, value: unknown, locale: Locale): unknown {
  const result = schema.safeParse(value, { error: zodLocales[locale] })
  if (result.success) return result.data
  const fields = result.error.issues.map(issue => ({
    path: issue.path.join('.'),
    code: 'app.invalid-field' as const,
    params: { message: issue.message },
  }))
  throw new AppError(
    'app.invalid-input',
    { fields: [...new Set(fields.map(field => field.path))].join(', ') },
    { fields },
  )
}

/** What zod says of a wrong value, in each language. */
export const zodLocales = { fr: z.locales.fr().localeError, en: z.locales.en().localeError }

// What fastify itself refuses (body too large, not JSON, too many requests) carries a statusCode.
const codeOfStatus: Partial<Record<number, ErrorCode>> = {
  400: 'app.unreadable-request',
  404: 'app.no-such-address',
  413: 'app.too-large',
  415: 'app.unreadable-request',
  429: 'app.too-many-requests',
}

/** PostgreSQL's disk_full, or our own writing. */
const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC')

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500

const body = (
  locale: Locale,
  code: ErrorCode,
  params = {},
  fields: { path: string; message: string }[] = [],
): ErrorAnswer => ({
  error: { code, message: errorMessage(locale, code, params), params, fields },
})
