import { useDebouncedValue } from '@mantine/hooks'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useQueries } from '@tanstack/react-query'
import { can } from '../../permissions.ts'
import { useClient } from '../../ui-kit/api.tsx'
import { useLabel } from '../../ui-kit/intl.ts'
import { useGo } from '../../ui-kit/links.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { commandProviders } from '../features.ts'

/** What the features know by that name, from two letters on. A provider that fails is silent: the rest is still of use. */
export function useFound(query: string): SpotlightActionGroupData[] {
  const [text] = useDebouncedValue(query.trim(), 150)
  const client = useClient()
  const label = useLabel()
  const go = useGo()
  const { role, organisation } = useSession()
  const open = commandProviders.filter(provider => can(role, provider.permission))
  const answers = useQueries({
    queries: open.map(provider => ({
      queryKey: ['palette', provider.id, organisation.slug, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => provider.search(text, { client, signal }),
      enabled: text.length >= 2,
      retry: false,
    })),
  })
  return open.flatMap((provider, at) => {
    const items = answers[at]?.data ?? []
    if (items.length === 0 || text.length < 2) return []
    return [
      {
        group: label(provider.groupKey),
        actions: items.slice(0, 6).map(item => ({
          id: `found:${provider.id}:${item.id}`,
          label: item.label,
          ...(item.detail === undefined ? {} : { description: item.detail }),
          onClick: () => go(item.path),
        })),
      },
    ]
  })
}
