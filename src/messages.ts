import { createTranslator } from 'use-intl/core'
import en from '../locales/en/index.ts'
import fr from '../locales/fr/index.ts'
import type { ErrorCode, ErrorParams } from './errors.ts'

export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
/** French is the measure: keys and ICU arguments are checked against it. */
export type Messages = typeof fr

const all = { fr, en } satisfies Record<Locale, unknown>

/** Every sentence that the server or the command line speaks. `t('listen.errors.no-such-topic')`. */
export const translator = (locale: Locale) => createTranslator<Messages>({ locale, messages: all[locale] as Messages })

/** The sentence of an error code (`listen.no-such-topic` → `listen.errors.no-such-topic`), in one language. */
export function errorMessage(locale: Locale, code: ErrorCode, params: ErrorParams = {}): string {
  const dot = code.indexOf('.')
  const key = `${code.slice(0, dot)}.errors.${code.slice(dot + 1)}`
  // The code comes at run time; tests/locales.test.ts checks that each code in the sources has its sentence.
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: all[locale] as never,
    onError: () => {},
  }) as unknown as (key: string, params: ErrorParams) => string
  return t(key, params)
}

/** The first of the browser's languages that the product speaks; French otherwise. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const language = part.trim().slice(0, 2)
    if (language === 'fr' || language === 'en') return language
  }
  return 'fr'
}
