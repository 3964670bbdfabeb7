import { useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { OutputOf } from '../endpoint.ts'
import type { Locale } from '../messages.ts'
import { me, signOut, updateMe } from '../org/endpoints.ts'
import { apiKey, useApiMutation, useClient } from '../ui-kit/api.tsx'
import { useNotifyError } from '../ui-kit/notify.tsx'
import { useAllowCharacterKeys } from '../ui-kit/shortcuts.tsx'
import { useLanguage } from './language.tsx'

export type Me = OutputOf<typeof me>
/** `me` belongs to no organisation: its answer is kept under this key on every page. */
export const meKey = apiKey(me, '', {})

const MeContext = createContext<Me | null>(null)

export function MeProvider({ value, children }: { value: Me; children: ReactNode }) {
  const { speak } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const { locale, theme, characterKeys } = value.account
  // The account's own choices win over what this browser last used.
  useEffect(() => speak(locale), [locale, speak])
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
  useAllowCharacterKeys(characterKeys)
  return <MeContext value={value}>{children}</MeContext>
}

export function useMe(): Me {
  const value = useContext(MeContext)
  if (value === null) throw new Error('useMe is for pages of somebody signed in')
  return value
}

/** Language and appearance: changed at once, kept with the account. */
export function usePreferences() {
  const queries = useQueryClient()
  const fail = useNotifyError()
  const { mutate } = useApiMutation(updateMe)
  const change = (preference: Partial<Pick<Me['account'], 'locale' | 'theme'>>) => {
    queries.setQueryData<Me>(meKey, before => before && { ...before, account: { ...before.account, ...preference } })
    mutate(preference, {
      onError: fail,
      // Sentences that the server wrote are in the language of their request.
      onSuccess: () => {
        if (preference.locale !== undefined) void queries.invalidateQueries()
      },
    })
  }
  return { speak: (locale: Locale) => change({ locale }), dress: (theme: Me['account']['theme']) => change({ theme }) }
}

/** Leaves, and forgets all that was read: a fresh page for whoever comes next. */
export function useSignOut(): () => void {
  const client = useClient()
  const fail = useNotifyError()
  return () => void client(signOut, {}).then(() => window.location.assign('/sign-in'), fail)
}
