import { z } from 'zod'
import { ConnectorError } from '../connector-error.ts'
import { reason } from '../reasons.ts'
import { sameWords } from '../same-words.ts'
import { unexpected } from '../unexpected.ts'
import { api, type Context, call } from './call.ts'

const page = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string() })),
  bookmark: z.string().nullish().catch(null),
})
const pages = 8

/** The number of the account's board of this name. Throws `rejected` where it has none. */
export async function findBoard(ctx: Context, name: string): Promise<string> {
  let bookmark: string | null = null
  for (let turn = 0; turn < pages; turn += 1) {
    const query = new URLSearchParams({ page_size: '250', ...(bookmark === null ? {} : { bookmark }) })
    const read = page.safeParse((await call(ctx, 'GET', `/boards?${query}`)).value)
    if (!read.success) throw unexpected(api, 'terms')
    const board = read.data.items.find(each => sameWords(each.name, name))
    if (board !== undefined) return board.id
    bookmark = read.data.bookmark ?? null
    if (bookmark === null) break
  }
  throw new ConnectorError('rejected', reason('no-such-board', { host: new URL(api).host, name }))
}
