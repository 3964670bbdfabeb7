import { useRefresh } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { sendReads } from './send-reads.ts'

/** Reads again whatever is shown of sends when one changes, here or elsewhere. */
export function useSendsLive(): void {
  const refresh = useRefresh()
  const readAgain = () => void refresh(...sendReads)
  useLive('sends-changed', readAgain)
  useLive('channels-changed', readAgain)
  useLive('reconnected', readAgain)
}
