import { type MessageKeys, type NestedKeyOf, useTranslations } from 'use-intl'
import type { Locale, Messages } from '../messages.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}

/** Any sentence of `locales/fr`, by its whole path: `app.today.title`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>

/** For texts whose key is data (titles of pages, labels of commands): sentences without arguments. */
export function useLabel(): (key: MessageKey) => string {
  const t = useTranslations() as unknown as (key: MessageKey) => string
  return t
}
