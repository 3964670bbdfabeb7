import { useEffect, useRef } from 'react'
import { useLive } from '../../ui-kit/live.tsx'

const pause = 5_000

/** Calls when mentions came, changed or left: at most once in five seconds, however busy the river is. */
export function useHeard(look: () => void, enabled = true): void {
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  const hear = () => {
    if (!enabled || waiting.current !== null) return
    waiting.current = setTimeout(() => {
      waiting.current = null
      latest.current()
    }, pause)
  }
  useLive('mentions-added', hear)
  useLive('mentions-changed', hear)
  useLive('mentions-removed', hear)
  useLive('reconnected', hear)
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current)
    },
    [],
  )
}
