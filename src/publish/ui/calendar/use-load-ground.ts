import { listChannels } from '../../../channels/endpoints.ts'
import { listMembers } from '../../../org/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import type { LoadGround } from '../../schema.ts'

/** What the calendar is held against; null where there is no strategy, or the reader does not see it. */
export function useLoadGround(): LoadGround | null {
  const strategy = useStrategy()
  const { timeZone } = useFormats()
  const channels = useApi(listChannels, {}, { enabled: useCan('channels.read'), staleAfter: 300_000 }).data?.channels
  const members = useApi(listMembers, {}, { enabled: useCan('members.read'), staleAfter: 300_000 }).data?.items
  if (strategy === null || channels === undefined) return null
  return { strategy, channels, members: members ?? [], zone: timeZone }
}
