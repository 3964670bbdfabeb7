import { createContext, type ReactNode, useContext } from 'react'
import { useLocale } from 'use-intl'
import type { Locale } from '../messages.ts'
import { can, type Permission, type Role } from '../permissions.ts'
import { createFormats, type Formats } from './format.ts'

/** Who looks at the page, in which organisation. */
export type Session = {
  user: { id: string; name: string; email: string }
  organisation: { slug: string; name: string; timeZone: string }
  role: Role
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Throws outside an organisation's pages: there is nobody to ask about. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession is for the pages of an organisation')
  return session
}

export const useMaybeSession = (): Session | null => useContext(SessionContext)

/** `const canManage = useCan('listen.manage')`: hide what a role may not do. The server decides all the same. */
export function useCan(permission: Permission): boolean {
  return can(useSession().role, permission)
}

/** Numbers and dates in the user's language and the organisation's time zone (the browser's on account pages). */
export function useFormats(): Formats {
  const locale = useLocale() as Locale
  const zone = useMaybeSession()?.organisation.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return createFormats(locale, zone)
}
