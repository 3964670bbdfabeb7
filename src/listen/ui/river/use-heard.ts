import { useLive } from '../../../ui-kit/live.tsx'
import { useGathered } from '../../../ui-kit/use-gathered.ts'

const pause = 5_000

/** Calls when mentions came, changed or left: at most once in five seconds, however busy the river is. */
export function useHeard(look: () => void, enabled = true): void {
  const gathered = useGathered(look, pause)
  const hear = () => {
    if (enabled) gathered()
  }
  useLive('mentions-added', hear)
  useLive('mentions-changed', hear)
  useLive('mentions-removed', hear)
  useLive('reconnected', hear)
}
