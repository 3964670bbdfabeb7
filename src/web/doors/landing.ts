import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** Where to go after the door: an address of our own from `?to=`, else home. Nobody is sent to another site. */
export const safeLanding = (to: unknown): string =>
  // Browsers leave tabs and line ends out of an address before they read it, so it is read as they would.
  typeof to === 'string' && to.startsWith('/') && URL.parse(to, here)?.origin === here ? to : '/'
const here = 'https://here.invalid'

/** Enters: forgets what was read as somebody else, and goes where the person wanted to go. */
export function useEnter(): (to?: string) => void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { to: wanted } = useSearch({ strict: false }) as { to?: unknown }
  return to => {
    queries.clear()
    void navigate({ href: safeLanding(to ?? wanted), replace: true })
  }
}
