import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { Locale, Messages } from '../messages.ts'
import { kept } from './kept.ts'

/** Only the language in use is loaded; the other one comes when somebody asks for it. */
async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = locale === 'fr' ? await import('../../locales/fr/index.ts') : await import('../../locales/en/index.ts')
  return loaded.default as unknown as Messages
}

/** The language of this browser's last visit, else the browser's own, else French. */
export function firstLocale(): Locale {
  const before = kept.read('locale')
  if (before === 'fr' || before === 'en') return before
  for (const language of navigator.languages) {
    const short = language.slice(0, 2).toLowerCase()
    if (short === 'fr' || short === 'en') return short
  }
  return 'fr'
}

/** After an update of the server, or when the line broke: a page of before asks for files that are no more. */
const NothingLoaded = () => (
  <main style={{ padding: '20vh 24px', textAlign: 'center', fontFamily: 'system-ui, sans-serif' }}>
    <p lang="fr">La page n’a pas pu se charger.</p>
    <p lang="en">The page could not be loaded.</p>
    <button type="button" onClick={() => window.location.reload()}>
      Recharger · Reload
    </button>
  </main>
)

const LanguageContext = createContext<{ locale: Locale; speak: (locale: Locale) => void }>({
  locale: 'fr',
  speak: () => {},
})

let current: Locale = 'fr'
/** For the `accept-language` of requests. */
export const currentLocale = (): Locale => current

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale)
  const [failed, setFailed] = useState(false)
  const [shown, setShown] = useState<{ locale: Locale; messages: Messages } | null>(null)
  useEffect(() => {
    let wanted = true
    const show = (messages: Messages) => {
      if (!wanted) return
      current = locale
      document.documentElement.lang = locale
      kept.write('locale', locale)
      setShown({ locale, messages })
    }
    // No words have come, so there are none of ours to say it with: the two that everybody of this page reads.
    loadMessages(locale).then(show, () => wanted && setFailed(true))
    return () => {
      wanted = false
    }
  }, [locale])
  if (shown === null) return failed ? <NothingLoaded /> : null
  return (
    <LanguageContext value={{ locale: shown.locale, speak: setLocale }}>
      <IntlProvider
        locale={shown.locale}
        messages={shown.messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export const useLanguage = () => useContext(LanguageContext)
