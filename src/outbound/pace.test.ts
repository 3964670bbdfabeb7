import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../clock.ts'
import { Pace } from './pace.ts'

describe('the pace', () => {
  let t0 = 0
  beforeEach(() => {
    vi.useFakeTimers()
    t0 = Date.now()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const starts =
    (pace: Pace, log: string[]) =>
    async (host: string, own = false) => {
      const leave = await pace.enter(host, own)
      log.push(`${host}@${Date.now() - t0}`)
      return leave
    }

  it('keeps the interval between two requests to one host, and none between hosts', async () => {
    const log: string[] = []
    const start = starts(new Pace({ interval: 100, perHost: 5, total: 10 }, systemClock), log)
    for (const host of ['a', 'a', 'a', 'b']) void start(host)
    await vi.advanceTimersByTimeAsync(250)
    expect(log).toEqual(['a@0', 'b@0', 'a@100', 'a@200'])
  })

  it('keeps the interval after a host has been quiet for less than it', async () => {
    const log: string[] = []
    const start = starts(new Pace({ interval: 100, perHost: 5, total: 10 }, systemClock), log)
    const leave = await start('a')
    leave()
    await vi.advanceTimersByTimeAsync(40)
    void start('a')
    await vi.advanceTimersByTimeAsync(100)
    expect(log).toEqual(['a@0', 'a@100'])
  })

  it('keeps the process for those who wait, and for nobody else', async () => {
    const pace = new Pace({ interval: 100, perHost: 5, total: 10 }, systemClock)
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const leave = await pace.enter('a', false)
    leave()
    const remembered = timers.mock.results[0]!.value as NodeJS.Timeout
    expect(remembered.hasRef()).toBe(false)
    void pace.enter('a', false)
    expect(remembered.hasRef()).toBe(true)
  })

  it('spares own machines the interval', async () => {
    const log: string[] = []
    const start = starts(new Pace({ interval: 100, perHost: 5, total: 10 }, systemClock), log)
    for (let i = 0; i < 3; i += 1) void start('a', true)
    await vi.advanceTimersByTimeAsync(0)
    expect(log).toEqual(['a@0', 'a@0', 'a@0'])
  })

  it('holds no more than so many at once, and hosts take turns for the places', async () => {
    const log: string[] = []
    const pace = new Pace({ interval: 0, perHost: 2, total: 2 }, systemClock)
    const start = starts(pace, log)
    const running = ['a', 'a', 'a', 'a', 'b', 'b'].map(host => start(host))
    await vi.advanceTimersByTimeAsync(0)
    expect(log).toEqual(['a@0', 'a@0'])
    ;(await running[0])?.()
    ;(await running[1])?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(log.slice(2).sort()).toEqual(['a@0', 'b@0'])
  })

  it('takes the place of one who gives up', async () => {
    const pace = new Pace({ interval: 0, perHost: 1, total: 1 }, systemClock)
    const leave = await pace.enter('a', false)
    const controller = new AbortController()
    const second = pace.enter('a', false, controller.signal)
    const third = pace.enter('a', false)
    controller.abort(new Error('stopped'))
    await expect(second).rejects.toThrow('stopped')
    leave()
    leave()
    expect(await third).toBeTypeOf('function')
    await expect(pace.enter('a', false, AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
  })
})
