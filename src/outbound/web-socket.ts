import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Agent, type buildConnector, type Dispatcher, ping, WebSocket } from 'undici'
import { checkUrl } from './check-url.ts'
import { OutboundError, toOutboundError } from './outbound-error.ts'

/** Characters waiting for a slow reader before the connection is given up: the source's cursor brings them back. */
const maxWaiting = 32 * 1024 * 1024

/**
 * Text frames as they arrive; ends when the peer closes in good order or `signal` aborts, throws `OutboundError` when
 * the connection breaks, stays mute (a ping goes unanswered) for `idle` milliseconds, or the reader falls far behind.
 */
export async function* webSocketFrames(options: {
  url: string
  signal: AbortSignal
  headers: Record<string, string>
  connect: buildConnector.connector
  idle: number
}): AsyncGenerator<string> {
  const { signal, idle } = options
  if (signal.aborted) return
  const to = checkUrl(options.url, 'ws')
  // undici tells only that a handshake failed; an agent of its own tells why, and takes its socket along when it ends.
  let refusal: OutboundError | null = null
  const agent = new Agent({
    allowH2: false,
    connect: (connection, callback) =>
      options.connect(connection, (...result) => {
        if (result[0] !== null) refusal = toOutboundError(result[0], to.host)
        callback(...result)
      }),
  })
  const watched = agent.compose(
    dispatch => (request, handler) =>
      dispatch(
        request,
        statusWatcher(handler, status => {
          refusal = new OutboundError('socket-refused', { host: to.host, status }, { status })
        }),
      ),
  )
  const socket = new WebSocket(to.url, {
    dispatcher: watched,
    headers: { ...(to.authorization === null ? {} : { authorization: to.authorization }), ...options.headers },
  })
  const waiting: string[] = []
  let size = 0
  let failure: OutboundError | null = null
  let closed = false
  let wake = () => {}
  let heardAt = performance.now()

  const fail = (error: OutboundError) => {
    failure ??= error
    closed = true
    wake()
  }
  socket.onmessage = event => {
    heardAt = performance.now()
    if (typeof event.data !== 'string') return
    waiting.push(event.data)
    size += event.data.length
    if (size > maxWaiting) fail(new OutboundError('socket-flood', { host: to.host }))
    wake()
  }
  socket.onerror = () => fail(refusal ?? new OutboundError('socket-broken', { host: to.host }))
  socket.onclose = event => {
    if (event.wasClean && event.code < 1002) {
      closed = true
      wake()
    } else {
      const detail = `${event.code}${event.reason === '' ? '' : `, ${event.reason.slice(0, 200)}`}`
      fail(new OutboundError('socket-closed', { host: to.host, detail }))
    }
  }
  const heard = (message: unknown) => {
    if ((message as { websocket?: unknown }).websocket === socket) heardAt = performance.now()
  }
  const abort = () => {
    closed = true
    wake()
  }
  signal.addEventListener('abort', abort, { once: true })
  subscribe('undici:websocket:pong', heard)
  const beat = setInterval(() => {
    if (performance.now() - heardAt > idle)
      fail(new OutboundError('mute', { host: to.host, seconds: Math.round(idle / 1000) }))
    else if (socket.readyState === WebSocket.OPEN) ping(socket)
  }, idle / 3)

  try {
    while (!signal.aborted) {
      const next = waiting.shift()
      if (next !== undefined) {
        size -= next.length
        yield next
      } else if (failure !== null) throw failure
      else if (closed) return
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    clearInterval(beat)
    unsubscribe('undici:websocket:pong', heard)
    signal.removeEventListener('abort', abort)
    socket.onmessage = null
    socket.onclose = null
    socket.onerror = () => {}
    socket.close()
    await agent.destroy()
  }
}

/** Hands everything on, and tells the status when it is not 101. */
const statusWatcher = (
  handler: Dispatcher.DispatchHandler,
  onRefused: (status: number) => void,
): Dispatcher.DispatchHandler => ({
  onRequestStart: (...event) => handler.onRequestStart?.(...event),
  onRequestUpgrade: (...event) => handler.onRequestUpgrade?.(...event),
  onResponseStart: (...event) => {
    onRefused(event[1])
    return handler.onResponseStart?.(...event)
  },
  onResponseData: (...event) => handler.onResponseData?.(...event),
  onResponseEnd: (...event) => handler.onResponseEnd?.(...event),
  onResponseError: (...event) => handler.onResponseError?.(...event),
})
