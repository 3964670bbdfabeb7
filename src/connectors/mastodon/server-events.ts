export type ServerEvent = { event: string; data: string }

/** Longest event that is kept; a server that never ends a line is cut off. */
const longest = 1_000_000

/**
 * Events of a `text/event-stream` (HTML standard, §9.2.6) as they arrive, whatever the pieces. Comments, which servers
 * send to keep the line open, are passed over; an event that the end of the stream cuts off is dropped.
 */
export async function* serverEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent, void> {
  const decoder = new TextDecoder()
  let rest = ''
  let event = ''
  let data: string[] = []
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    if (rest.length > longest) throw new Error('an event of the stream is too long')
    // A \r at the end may be the first half of \r\n.
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length
    const lines = rest.slice(0, end).split(/\r\n|\r|\n/)
    rest = `${lines.pop() ?? ''}${rest.slice(end)}`
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { event: event || 'message', data: data.join('\n') }
        event = ''
        data = []
        continue
      }
      const colon = line.indexOf(':')
      if (colon === 0) continue
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
      if (field === 'event') event = value
      else if (field === 'data') data.push(value)
    }
  }
}
