import { z } from 'zod'
import type { OutboundResponse } from '../../outbound/index.ts'
import { ask, refusal } from '../ask-json.ts'
import { ConnectorError } from '../connector-error.ts'
import { htmlToText } from '../html-to-text.ts'
import { reason } from '../reasons.ts'
import { unexpected } from '../unexpected.ts'
import { type Context, call, signed } from './publish-site.ts'

const terms = z.array(z.object({ id: z.number().int(), name: z.string() }))
const made = z.object({ id: z.number().int() })
const exists = z.object({ code: z.literal('term_exists'), data: z.object({ term_id: z.number().int() }) })

/**
 * Numbers of categories or tags by their names; one that is not there is made where this person may, and the author is
 * told its name where not. Asking again finds what was made.
 */
export async function termsOf(
  ctx: Context,
  api: string,
  kind: 'categories' | 'tags',
  names: string[],
): Promise<string[]> {
  const ids: string[] = []
  for (const name of new Set(names))
    ids.push(String((await known(ctx, api, kind, name)) ?? (await make(ctx, api, kind, name))))
  return ids
}

async function known(ctx: Context, api: string, kind: string, name: string): Promise<number | null> {
  const { value } = await call(ctx, 'GET', api, `wp/v2/${kind}`, { search: name, per_page: 100, _fields: 'id,name' })
  const read = terms.safeParse(value)
  if (!read.success) throw unexpected(api, 'terms')
  return read.data.find(each => folded(htmlToText(each.name)) === folded(name))?.id ?? null
}

/** What `known` cannot find ("&" is stored otherwise than it is searched) tells its number when it is to be made again. */
async function make(ctx: Context, api: string, kind: string, name: string): Promise<number> {
  const answer = await ask(ctx, signed(ctx, 'POST', api, `wp/v2/${kind}`, {}, { json: { name } }))
  const value = bodyOf(answer)
  const there = exists.safeParse(value)
  if (there.success) return there.data.data.term_id
  if (answer.status === 403)
    throw new ConnectorError('rejected', reason('term-refused', { host: new URL(api).host, name }))
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, ctx.now)
  const read = made.safeParse(value)
  if (!read.success) throw unexpected(api, 'terms')
  return read.data.id
}

function bodyOf(answer: OutboundResponse): unknown {
  try {
    return answer.json()
  } catch {
    return null
  }
}

const folded = (name: string) => name.normalize('NFC').toLowerCase().trim()
