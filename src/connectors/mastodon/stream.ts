import { asConnectorError, askJson, refusal } from '../ask-json.ts'
import { batches } from '../batches.ts'
import { ConnectorError, NoStream } from '../connector-error.ts'
import type { Item } from '../contract.ts'
import type { ListState } from '../newest-first.ts'
import { reason } from '../reasons.ts'
import { parseStatus } from './parse-status.ts'
import { type Asking, authorized, deleted, listed } from './read-timeline.ts'
import { type ServerEvent, serverEvents } from './server-events.ts'

const remembered = 40
/** Statuses whose deletion can be told: a deletion names the server's id, we know the name on the network. */
const mostKnown = 5000

/** Opens the stream of a timeline; throws when the server has none for us. Nothing is lost while its events wait to be read. */
export async function openStream(
  ctx: Asking,
  server: string,
  path: string,
  parameters: Record<string, string>,
): Promise<AsyncIterable<ServerEvent>> {
  const url = `${await streamingServer(ctx, server)}${path}?${new URLSearchParams(parameters)}`
  try {
    const headers = { accept: 'text/event-stream', ...authorized(ctx) }
    const response = await ctx.http.open({ url, headers, signal: ctx.signal })
    const { host } = new URL(server)
    // Servers without a stream answer with their own page as readily as with a 404.
    const isPage = /html|json/.test(response.headers['content-type'] ?? '')
    if (response.status === 200 && !isPage) return serverEvents(response.chunks)
    ignore(response.chunks)
    if (response.status === 200) throw new NoStream(reason('no-live', { host }))
    const said = refusal({ ...response, text: () => '' }, ctx.now)
    if (said.kind === 'gone' || said.kind === 'rejected') throw new NoStream(reason('no-live', { host }))
    if (said.kind === 'auth' && !ctx.secret) throw new NoStream(reason('live-needs-token', { host }))
    throw said
  } catch (error) {
    throw ctx.signal.aborted ? error : asConnectorError(error)
  }
}

/** Lets the connection of an answer go that nobody reads. */
function ignore(chunks: AsyncIterable<Uint8Array>): void {
  const reading = chunks[Symbol.asyncIterator]()
  // Begun first: what never began has nothing to let go.
  reading.next().then(
    () => reading.return?.(),
    () => {},
  )
}

/** Events as groups of items, with what to remember after each. Throws when the stream ends by itself. */
export async function* follow(ctx: Asking, server: string, events: AsyncIterable<ServerEvent>, from: ListState) {
  let known = from.known === '' ? [] : from.known.split(' ')
  const keys = new Map(known.map(mark => [mark.slice(0, mark.indexOf('|')), mark.slice(0, mark.lastIndexOf('='))]))
  try {
    for await (const group of batches(events, { most: 200, wait: 250 })) {
      const items = new Map<string, Item>()
      for (const { event, data } of group) {
        if (event === 'delete') {
          const id = keys.get(data.trim())
          if (id === undefined) continue
          const gone = deleted(id, server)
          items.set(gone.key, gone)
          known = known.filter(mark => !mark.startsWith(`${id}=`))
        } else if (event === 'update' || event === 'status.update') {
          const status = readStatus(data, server)
          if (status === null) continue
          const entry = listed(status, server)
          keys.set(status.id, entry.id)
          if (keys.size > mostKnown) keys.delete(keys.keys().next().value ?? '')
          const mark = `${entry.id}=${entry.mark}`
          // An edit keeps its place in the list, a new one is the first.
          const place = known.findIndex(each => each.startsWith(`${entry.id}=`))
          known = place < 0 ? [mark, ...known].slice(0, remembered) : known.with(place, mark)
          if (status.item !== null) items.set(status.item.key, status.item)
        }
      }
      if (items.size > 0) yield { items: [...items.values()], state: { ...from, known: known.join(' ') } }
    }
  } catch (error) {
    throw ctx.signal.aborted || error instanceof ConnectorError ? error : asConnectorError(error)
  }
  if (!ctx.signal.aborted)
    throw new ConnectorError('unavailable', reason('stream-closed', { host: new URL(server).host }))
}

function readStatus(data: string, server: string) {
  try {
    return parseStatus(JSON.parse(data), server)
  } catch {
    return null
  }
}

/** Large servers stream from a host of their own, which the description of the instance names. */
async function streamingServer(ctx: Asking, server: string): Promise<string> {
  try {
    const { value } = await askJson(ctx, { url: `${server}/api/v2/instance` })
    const told = (value as { configuration?: { urls?: { streaming?: unknown } } } | null)?.configuration?.urls
      ?.streaming
    const url = typeof told === 'string' ? URL.parse(told.replace(/^ws/, 'http')) : null
    return url === null || !/^https?:$/.test(url.protocol) ? server : url.origin
  } catch (error) {
    if (error instanceof ConnectorError && error.kind === 'gone') return server
    throw error
  }
}
