import { newClient } from './connect.ts'
import type { Db } from './index.ts'

export type ChannelListener = {
  onMessage(payload: string): void
  /** Messages may have been missed: the connection was lost and is back. */
  onGap(): void
  onError?(error: unknown): void
}

/** Milliseconds. */
const answerWithin = 10_000

/**
 * Listens to one channel on a connection of its own until `stop`. Resolves once it listens; throws when the first
 * connection fails. Later breaks are repaired after 0.2 s, doubled up to 10 s, and end with `onGap`.
 */
export async function listenChannel(
  db: Db,
  channel: string,
  listener: ChannelListener,
  options: { name: string; pingSeconds?: number },
): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let client: ReturnType<typeof newClient> | undefined
  let retry: NodeJS.Timeout | undefined
  let opening: Promise<void> = Promise.resolve()

  const open = async () => {
    const next = newClient(db, options.name, { query_timeout: answerWithin })
    let lost = false
    const lose = (error: unknown) => {
      if (lost || stopped) return
      lost = true
      clearInterval(ping)
      listener.onError?.(error)
      next.end().catch(() => {})
      openAgain(200)
    }
    next.on('notification', message => listener.onMessage(message.payload ?? ''))
    // A connection that a firewall forgot says nothing for ever; only asking, with a limit, tells.
    const ping = setInterval(() => next.query('select 1').catch(lose), (options.pingSeconds ?? 30) * 1000)
    ping.unref()
    next.on('end', () => {
      clearInterval(ping)
      lose(new Error('the listening connection ended'))
    })
    next.on('error', lose)
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch (error) {
      lost = true
      clearInterval(ping)
      await next.end().catch(() => {})
      throw error
    }
    client = next
  }

  const openAgain = (delay: number) => {
    retry = setTimeout(() => {
      opening = open().then(
        () => {
          if (!stopped) listener.onGap()
        },
        error => {
          listener.onError?.(error)
          if (!stopped) openAgain(Math.min(delay * 2, 10_000))
        },
      )
    }, delay)
  }

  await open()
  return {
    async stop() {
      stopped = true
      clearTimeout(retry)
      await opening
      await client?.end().catch(() => {})
    },
  }
}
