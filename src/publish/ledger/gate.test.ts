import { describe, expect, it, vi } from 'vitest'
import type { Outbound, OutboundRequest } from '../../outbound/index.ts'
import { createGate, StepStopped } from './gate.ts'
import { usualTiming } from './timing.ts'

const request: OutboundRequest = { url: 'https://a.example/posts', method: 'POST' }

function made(write: (() => Promise<boolean>) | null = async () => true, timing = usualTiming) {
  const sent: OutboundRequest[] = []
  const http = {
    fetch: async (asked: OutboundRequest) => {
      await connecting
      asked.beforeSend?.()
      sent.push(asked)
      return {} as never
    },
  } as unknown as Outbound
  let connecting = Promise.resolve()
  const connects = (until: Promise<void>) => {
    connecting = until
  }
  const lost = new AbortController()
  const stopping = new AbortController()
  const gate = createGate(http, timing, lost.signal, stopping.signal, write)
  return { gate, sent, lost, stopping, connects }
}

describe('the gate between a connector and the network', () => {
  it('lets requests before and after the intent through, and knows which came after', async () => {
    const { gate, sent } = made()
    await gate.http.fetch(request)
    expect([gate.intended, gate.asked]).toEqual([false, false])
    await gate.intend()
    await gate.http.fetch(request)
    expect([gate.intended, gate.asked, sent.length, gate.stopped]).toEqual([true, true, 2, null])
    gate.end()
  })

  it('makes no request whose intent has grown old: the process slept', async () => {
    const { gate, sent } = made(async () => true, { ...usualTiming, begin: 10_000 })
    await gate.intend()
    const now = performance.now()
    const slept = vi.spyOn(performance, 'now').mockReturnValue(now + 10_500)
    await expect(gate.http.fetch(request)).rejects.toThrow(StepStopped)
    slept.mockRestore()
    await expect(gate.http.fetch(request)).rejects.toThrow('slept')
    expect([sent.length, gate.stopped?.why]).toEqual([0, 'slept'])
    gate.end()
  })

  it.each(['performance', 'Date'] as const)('writes nothing when it slept while it was connecting (%s)', async name => {
    const { gate, sent, connects } = made()
    await gate.intend()
    let connected = () => {}
    connects(
      new Promise(resolve => {
        connected = resolve
      }),
    )
    const asked = gate.http.fetch(request)
    // A machine that was suspended: the steady clock of Linux stands still meanwhile.
    const clock = name === 'Date' ? Date : performance
    const slept = vi.spyOn(clock, 'now').mockReturnValue(clock.now() + 10_500)
    connected()
    await expect(asked).rejects.toThrow('slept')
    slept.mockRestore()
    expect([sent.length, gate.asked, gate.stopped?.why]).toEqual([0, false, 'slept'])
    gate.end()
  })

  it('follows no redirect after the intent', async () => {
    const { gate, sent } = made()
    await gate.http.fetch(request)
    await gate.intend()
    await gate.http.fetch(request)
    expect(sent.map(each => each.redirects)).toEqual([undefined, 0])
    gate.end()
  })

  it('makes no request once the row is somebody else’s, nor where the intent was not written', async () => {
    const { gate, sent, lost } = made()
    await gate.intend()
    lost.abort()
    await expect(gate.http.fetch(request)).rejects.toThrow('lost')
    expect([sent.length, gate.stopped?.why, gate.signal.aborted]).toEqual([0, 'lost', true])
    gate.end()
    const other = made(async () => false)
    await expect(other.gate.intend()).rejects.toThrow('held')
    await expect(other.gate.http.fetch(request)).rejects.toThrow('held')
    expect([other.sent.length, other.gate.intended]).toEqual([0, false])
    other.gate.end()
  })

  it('proves nothing any more once a request went out', async () => {
    const { gate, lost } = made()
    await gate.intend()
    await gate.http.fetch(request)
    lost.abort()
    expect([gate.stopped, gate.signal.aborted]).toEqual([null, true])
    gate.end()
  })

  it('leaves what is not intended when the product stops, and lets what is end', async () => {
    const { gate, stopping } = made()
    stopping.abort()
    await expect(gate.intend()).rejects.toThrow('stopping')
    gate.end()
    const other = made()
    await other.gate.intend()
    other.stopping.abort()
    await other.gate.http.fetch(request)
    expect([other.sent.length, other.gate.stopped]).toEqual([1, null])
    other.gate.end()
  })

  it('lets a step announce one request, and none while the account is read back', async () => {
    const { gate } = made()
    await gate.intend()
    await expect(gate.intend()).rejects.toThrow('two requests')
    gate.end()
    const reading = made(null)
    await expect(reading.gate.intend()).rejects.toThrow('while looking')
    await reading.gate.http.fetch(request)
    expect(reading.sent.length).toBe(1)
    reading.gate.end()
  })

  it('cuts off what has not ended in the time of a request', async () => {
    vi.useFakeTimers()
    const { gate, sent } = made()
    await gate.intend()
    await gate.http.fetch(request)
    vi.advanceTimersByTime(59_000)
    expect(sent[0]!.signal!.aborted).toBe(false)
    vi.advanceTimersByTime(2_000)
    expect(sent[0]!.signal!.aborted).toBe(true)
    gate.end()
    vi.useRealTimers()
  })
})
