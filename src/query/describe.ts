import { type Locale, translator } from '../messages.ts'
import type { QueryError } from './ast.ts'

/** A query's error as a person reads it: what is wrong, and what to do about it. */
export function describeQueryError(locale: Locale, { code, params }: QueryError): { message: string; remedy: string } {
  // Codes come at run time; describe.test.ts holds every code against both languages.
  const t = translator(locale) as unknown as (key: string, params: QueryError['params']) => string
  const what = code.slice('query.'.length)
  return { message: t(`query.errors.${what}`, params), remedy: t(`query.remedies.${what}`, params) }
}
