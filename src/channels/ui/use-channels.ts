import { useApi } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { listChannels } from '../endpoints.ts'

/** The connected accounts and what holds everything, read again whenever one changes, here or elsewhere. */
export function useChannels() {
  const answer = useApi(listChannels, {})
  const readAgain = () => void answer.refetch()
  useLive('channels-changed', readAgain)
  useLive('channel-broken', readAgain)
  useLive('channel-expires', readAgain)
  useLive('reconnected', readAgain)
  return answer
}
