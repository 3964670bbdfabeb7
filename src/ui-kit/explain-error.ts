import { useTranslations } from 'use-intl'
import { AppError } from '../errors.ts'

/** An error as a person reads it: what happened, what was kept, what to do. */
export type Explanation = { what: string; kept: string | null; todo: string | null; code: string; status: number }

/** The server's sentence where there is one; for the rest, our own words for no connection and for our own faults. */
export function useExplainError(): (error: unknown, during?: 'reading' | 'changing') => Explanation {
  const t = useTranslations('app.failure')
  return (error, during = 'reading') => {
    const known = error instanceof AppError ? error : new AppError('app.unexpected', {}, { status: 500, cause: error })
    const kept = during === 'changing' ? t('keptInput') : null
    if (known.code === 'app.offline')
      return { what: t('offline'), kept, todo: t('offlineTodo'), code: known.code, status: 503 }
    const sentence = typeof known.cause === 'string' ? known.cause : null
    if (known.code === 'app.unexpected')
      return { what: t('unexpected'), kept, todo: t('unexpectedTodo'), code: known.code, status: 500 }
    return { what: sentence ?? t('refused'), kept, todo: null, code: known.code, status: known.status }
  }
}

/** The server's remarks on single fields, for `form.setErrors`: `{ 'topics.0.query': 'sentence' }`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof AppError)) return {}
  return Object.fromEntries(error.fields.map(field => [field.path, String(field.params.message ?? '')]))
}
