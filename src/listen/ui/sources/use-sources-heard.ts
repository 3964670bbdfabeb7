import { useRefresh } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useGathered } from '../../../ui-kit/use-gathered.ts'
import { listSources, readRiver } from '../../endpoints.ts'

const pause = 3_000

/** Reads the sources again when one of them was read or changed: at once, then at most once in three seconds. */
export function useSourcesHeard(): void {
  const refresh = useRefresh()
  const look = useGathered(() => void refresh(listSources, readRiver), pause, true)
  useLive('sources-changed', look)
  useLive('source-polled', look)
  useLive('source-failed', look)
  useLive('reconnected', look)
}
