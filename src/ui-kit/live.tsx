import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

/** `id` is what the event is about; the rest depends on its kind. Zod-parse what you rely on. */
export type LiveMessage = { id?: string; [name: string]: unknown }
type Listener = (message: LiveMessage) => void
type Hub = { listen: (kind: string, listener: Listener) => () => void; connected: boolean }

const LiveContext = createContext<Hub>({ listen: () => () => {}, connected: false })

/** Waits 1, 2, 4 … 30 s between attempts, each ± 20 %, so that a thousand pages do not return at once. */
export const reconnectAfter = (attempt: number, chance: number): number =>
  Math.min(30_000, 1000 * 2 ** attempt) * (0.8 + 0.4 * chance)

/** So long a page that nobody sees keeps its stream, ms. */
const hiddenFor = 20_000

/** One stream of server-sent events for the whole page. Kinds are subscribed to as parts of the page ask for them. */
export function LiveProvider({ organisation, children }: { organisation: string; children: ReactNode }) {
  const listeners = useRef(new Map<string, Set<Listener>>())
  const source = useRef<EventSource | null>(null)
  const [connected, setConnected] = useState(false)

  const [hub] = useState(() => {
    const hear = (event: MessageEvent<string>) => {
      let message: LiveMessage = {}
      try {
        message = JSON.parse(event.data) as LiveMessage
      } catch {
        // A kind without data is a hint all the same.
      }
      for (const listener of listeners.current.get(event.type) ?? []) listener(message)
    }
    return {
      hear,
      listen: (kind: string, listener: Listener) => {
        const known = listeners.current.get(kind)
        if (known === undefined) {
          listeners.current.set(kind, new Set([listener]))
          source.current?.addEventListener(kind, hear)
        } else known.add(listener)
        return () => void listeners.current.get(kind)?.delete(listener)
      },
    }
  })

  useEffect(() => {
    let attempt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let hiding: ReturnType<typeof setTimeout> | undefined
    let missed = false
    const open = () => {
      const stream = new EventSource(`/api/o/${encodeURIComponent(organisation)}/live`)
      source.current = stream
      for (const kind of listeners.current.keys()) stream.addEventListener(kind, hub.hear)
      stream.addEventListener('open', () => {
        attempt = 0
        setConnected(true)
        // What happened while the line was down is not told again: everything is looked at anew.
        if (missed) for (const listener of listeners.current.get('reconnected') ?? []) listener({})
        missed = false
      })
      stream.addEventListener('error', () => {
        stream.close()
        missed = true
        setConnected(false)
        timer = setTimeout(open, reconnectAfter(attempt++, Math.random()))
      })
    }
    const hurry = () => {
      if (document.hidden || source.current?.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      open()
    }
    // A browser opens six lines to one server: seven hidden pages that each held theirs would stop every page.
    const see = () => {
      clearTimeout(hiding)
      if (!document.hidden) return hurry()
      hiding = setTimeout(() => {
        clearTimeout(timer)
        source.current?.close()
        missed = true
      }, hiddenFor)
    }
    open()
    if (document.hidden) see()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', see)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', see)
      clearTimeout(timer)
      clearTimeout(hiding)
      source.current?.close()
    }
  }, [organisation, hub])

  return <LiveContext value={{ listen: hub.listen, connected }}>{children}</LiveContext>
}

/**
 * Calls `handler` for each live event of that kind. The kind `reconnected` comes after a broken line: read again what
 * you show. A handler may change between renders; the subscription stays.
 */
export function useLive(kind: string, handler: (message: LiveMessage) => void): void {
  const { listen } = useContext(LiveContext)
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => listen(kind, message => latest.current(message)), [listen, kind])
}

export const useLiveConnected = (): boolean => useContext(LiveContext).connected
