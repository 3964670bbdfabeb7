import { ask, refusal } from '../ask-json.ts'
import { conditionalHeaders, isUnchanged, remember } from '../conditional.ts'
import type { Cursor } from '../contract.ts'
import { parseDate } from '../parse-date.ts'
import type { Asking } from './ask-site.ts'
import { describePage, languageOf } from './describe-page.ts'
import { type ContentKind, kindByAddress, kindByOwnWords, kindByType } from './kind-of.ts'

/** What stands at an address. */
export type PageFound = {
  /** After redirects, or what the page calls its own. */
  address: string
  kind: ContentKind
  title: string | null
  description: string | null
  language: string | null
  publishedAt: Date | null
  changedAt: Date | null
  validators: Cursor
}

const maxBytes = 5 * 1024 * 1024

/**
 * What a page says of itself; of a file only what the answer's headers say, without fetching it. `unchanged`: as the
 * `validators` of the last reading have it; `gone`: it no longer exists. Throws `ConnectorError`.
 */
export async function readPage(
  ctx: Asking,
  url: string,
  validators: Cursor,
): Promise<PageFound | 'unchanged' | 'gone'> {
  const file = kindByAddress(url)
  const head = file !== null && /\.\w{2,5}$/.test(new URL(url).pathname)
  const answer = await ask(ctx, {
    url,
    maxBytes,
    method: head ? 'HEAD' : 'GET',
    headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5', ...conditionalHeaders(validators) },
  })
  if (answer.status === 404 || answer.status === 410) return 'gone'
  if (answer.status === 304 || (!head && answer.status === 200 && isUnchanged(validators, answer))) return 'unchanged'
  if (answer.status !== 200) throw refusal(answer, ctx.now)
  const type = answer.headers['content-type']
  const modified = parseDate(answer.headers['last-modified'] ?? '')
  const kept = remember(validators, answer)
  const byType = kindByType(type)
  if (head || byType !== null || !/html/i.test(type ?? 'html'))
    return {
      address: answer.url,
      kind: byType ?? file ?? 'document',
      title: null,
      description: null,
      language: languageOf(answer.headers['content-language'] ?? ''),
      publishedAt: null,
      changedAt: modified,
      validators: kept,
    }
  const page = describePage(answer.text(), answer.url)
  return {
    address: page.canonical ?? answer.url,
    kind: file ?? kindByOwnWords(page.type) ?? (page.publishedAt === null ? 'page' : 'article'),
    title: page.title,
    description: page.description,
    language: page.language,
    publishedAt: page.publishedAt,
    changedAt: page.changedAt,
    validators: kept,
  }
}
