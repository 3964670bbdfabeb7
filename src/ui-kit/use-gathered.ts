import { useEffect, useRef } from 'react'

/**
 * A function that calls `look` once however often it is called within `pause` milliseconds; with `first`, the first call
 * goes through at once and those that follow are gathered.
 */
export function useGathered(look: () => void, pause: number, first = false): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const again = useRef(false)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
    },
    [],
  )
  const wait = () => {
    timer.current = setTimeout(() => {
      timer.current = null
      if (!again.current) return
      again.current = false
      latest.current()
      if (first) wait()
    }, pause)
  }
  return () => {
    again.current = true
    if (timer.current !== null) return
    if (first) {
      again.current = false
      latest.current()
    }
    wait()
  }
}
