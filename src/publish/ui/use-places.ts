import { listChannels } from '../../channels/endpoints.ts'
import type { ChannelView } from '../../channels/schema.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import type { VariantDraft } from './entry-draft.ts'

/** Where a variant will stand: an account with what its network takes, or the place of a hand-over. */
export type VariantPlace = {
  name: string
  /** The network's name; null: a hand-over. */
  network: string | null
  connector: string | null
  handle: string | null
  limits: ChannelView['limits']
}

export function usePlaces(): { channels: ChannelView[]; placeOf: (variant: VariantDraft) => VariantPlace } {
  const answer = useApi(listChannels, {}, { enabled: useCan('channels.read'), staleAfter: 60_000 })
  const channels = (answer.data?.channels ?? []).filter(one => one.publishes)
  return {
    channels,
    placeOf({ channelId, target }) {
      const channel = channels.find(one => one.id === channelId)
      if (channel === undefined) return { name: target, network: null, connector: null, handle: null, limits: null }
      return {
        name: channel.name,
        network: channel.connectorName,
        connector: channel.connector,
        handle: channel.account.handle,
        limits: channel.limits,
      }
    },
  }
}
