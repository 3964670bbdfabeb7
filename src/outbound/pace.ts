import type { Clock } from '../clock.ts'

export type PaceOptions = {
  /** Milliseconds between the starts of two requests to one host. */
  interval: number
  /** Requests under way at once: to one host, to all. */
  perHost: number
  total: number
}

export const politePace: PaceOptions = { interval: 250, perHost: 3, total: 48 }

type Waiting = { start: () => void }
type Host = { waiting: Waiting[]; running: number; nextAt: number; timer: NodeJS.Timeout | null }

/**
 * Lets requests through host by host: never more at once, never closer together than a guest should.
 * Hosts take turns for the places that all share, so that one source with a thousand pages delays no other.
 */
export class Pace {
  readonly #options: PaceOptions
  readonly #clock: Clock
  /** In the order of their next turn. */
  readonly #hosts = new Map<string, Host>()
  #running = 0

  constructor(options: PaceOptions, clock: Clock) {
    this.#options = options
    this.#clock = clock
  }

  /** Resolves when the request may start, with the function to call (once) when it has ended. Rejects with the signal's reason. */
  enter(name: string, own: boolean, signal?: AbortSignal): Promise<() => void> {
    // The operator's own machines (VIGIE_OUTBOUND_ALLOW) asked for this; only strangers are spared.
    const interval = own ? 0 : this.#options.interval
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const host = this.#hosts.get(name) ?? { waiting: [], running: 0, nextAt: 0, timer: null }
      this.#hosts.set(name, host)
      const leave = () => {
        host.waiting = host.waiting.filter(one => one !== waiting)
        this.#forget(name, host)
        reject(signal?.reason)
      }
      const waiting = {
        start: () => {
          signal?.removeEventListener('abort', leave)
          host.running += 1
          host.nextAt = this.#clock.now().getTime() + interval
          this.#running += 1
          resolve(this.#exit(name, host))
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      host.waiting.push(waiting)
      this.#admit()
    })
  }

  #exit(name: string, host: Host) {
    let ended = false
    return () => {
      if (ended) return
      ended = true
      host.running -= 1
      this.#running -= 1
      this.#admit()
      this.#forget(name, host)
    }
  }

  #admit() {
    const now = this.#clock.now().getTime()
    let admitted = true
    // One from each host, then round again, until nobody may start.
    while (admitted) {
      admitted = false
      for (const [name, host] of [...this.#hosts]) {
        if (this.#running >= this.#options.total) return
        const next = host.waiting[0]
        if (next === undefined || host.running >= this.#options.perHost) continue
        if (host.nextAt > now) {
          this.#wake(name, host, host.nextAt - now)
          continue
        }
        host.waiting.shift()
        this.#hosts.delete(name)
        this.#hosts.set(name, host)
        next.start()
        admitted = true
      }
    }
  }

  /** A host is remembered until its interval has passed, then no trace of it stays. */
  #forget(name: string, host: Host) {
    if (host.running > 0 || host.waiting.length > 0 || host.timer !== null) return
    const rest = host.nextAt - this.#clock.now().getTime()
    if (rest <= 0) {
      if (this.#hosts.get(name) === host) this.#hosts.delete(name)
    } else {
      this.#wake(name, host, rest)
    }
  }

  /** Looks again after so long. The process stays for those who wait, and for nobody else. */
  #wake(name: string, host: Host, delay: number) {
    host.timer ??= setTimeout(() => {
      host.timer = null
      this.#admit()
      this.#forget(name, host)
    }, delay)
    if (host.waiting.length > 0) host.timer.ref()
    else host.timer.unref()
  }
}
