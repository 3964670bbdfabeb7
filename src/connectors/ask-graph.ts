import { z } from 'zod'
import type { OutboundRequest } from '../outbound/index.ts'
import { ask, jsonOf, refusal } from './ask-json.ts'
import { ConnectorError, type ConnectorErrorKind } from './connector-error.ts'
import type { ConnectorContext } from './contract.ts'
import { tokensIn } from './oauth2.ts'
import { reason } from './reasons.ts'
import { toldBy } from './told-by.ts'

type Asking = Pick<ConnectorContext, 'http' | 'now' | 'signal'>

/** Of Facebook and Instagram. A version holds for two years (https://developers.facebook.com/docs/graph-api/changelog). */
export const graphApi = 'https://graph.facebook.com/v24.0'

/** A request of Instagram or Threads with its fields, in the account's name. */
export function callGraph(
  ctx: Asking & Pick<ConnectorContext, 'secret'>,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  fields: Record<string, string> = {},
): Promise<unknown> {
  return askFields(ctx, method, url, { ...fields, access_token: tokensIn(ctx.secret).access })
}

/** Fields stand in the address of a question and in the form of anything else. */
export function askFields(
  ctx: Asking,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  fields: Record<string, string>,
): Promise<unknown> {
  const query = new URLSearchParams(fields).toString()
  if (method !== 'POST') return askGraph(ctx, { method, url: `${url}?${query}` })
  return askGraph(ctx, {
    method,
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: query,
  })
}

/** Throws what Meta's own error codes mean: their status is 400 for most of them. */
export async function askGraph(ctx: Asking, request: OutboundRequest): Promise<unknown> {
  const answer = await ask(ctx, request)
  const value = jsonOf(answer)
  if (answer.status >= 200 && answer.status <= 299) {
    if (value !== null) return value
    throw new ConnectorError('unavailable', reason('not-json', { host: new URL(answer.url).host }))
  }
  const read = graphError.safeParse(value)
  if (!read.success) throw refusal(answer, ctx.now)
  const { error } = read.data
  throw new ConnectorError(kindOf(error, answer.status), toldBy(answer, error.error_user_msg || error.message))
}

const graphError = z.object({
  error: z.object({
    message: z.string(),
    code: z.number(),
    error_subcode: z.number().nullish().catch(null),
    is_transient: z.boolean().catch(false),
    error_user_msg: z.string().nullish().catch(null),
  }),
})

/** https://developers.facebook.com/docs/graph-api/guides/error-handling and …/overview/rate-limiting */
function kindOf(
  { code, error_subcode: subcode, is_transient: transient }: z.output<typeof graphError>['error'],
  status: number,
): ConnectorErrorKind {
  if (code === 190 || code === 102 || code === 10 || (code >= 200 && code <= 299)) return 'auth'
  // So many posts a day (https://developers.facebook.com/docs/instagram-platform/reference/error-codes).
  if (subcode === 2_207_042) return 'rate-limit'
  if ([4, 17, 32, 341, 613].includes(code) || (code >= 80_000 && code <= 80_014)) return 'rate-limit'
  if (code === 100 && subcode === 33) return 'gone'
  // Instagram's own errors have status 400 as well: below zero, or of a publishing that may come about in a minute.
  if (code < 0 || subcode === 2_207_008 || transient) return 'unavailable'
  if (code === 1 || code === 2 || status >= 500) return 'unavailable'
  return 'rejected'
}
