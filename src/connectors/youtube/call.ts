import { z } from 'zod'
import type { OutboundRequest, OutboundResponse } from '../../outbound/index.ts'
import { ask, jsonOf, refusal } from '../ask-json.ts'
import { authorised, type Sent } from '../authorised.ts'
import { ConnectorError, type ConnectorErrorKind } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { toldBy } from '../told-by.ts'

export const api = 'https://www.googleapis.com/youtube/v3'
export const uploadApi = 'https://www.googleapis.com/upload/youtube/v3'

type Context = Pick<ConnectorContext, 'http' | 'now' | 'signal' | 'secret'>

/** One request in the channel's name; what it answers is unchecked, null where it has no body. */
export const call = async (
  ctx: Context,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  sent: Sent = null,
): Promise<unknown> => jsonOf(await askGoogle(ctx, authorised(ctx, method, url, sent)))

/** Throws what Google's own reasons mean. 308 is its "go on" of an upload, and leads nowhere. */
export async function askGoogle(ctx: Context, request: OutboundRequest): Promise<OutboundResponse> {
  const answer = await ask(ctx, { redirects: 0, ...request })
  if ((answer.status >= 200 && answer.status <= 299) || answer.status === 308) return answer
  const read = refused.safeParse(jsonOf(answer))
  if (!read.success) throw refusal(answer, ctx.now)
  const { message, errors } = read.data.error
  const said = toldBy(answer, plain(message))
  const kind = kindOf(errors[0]?.reason ?? '', answer.status)
  throw new ConnectorError(kind, said, kind === 'rate-limit' ? { retryAt: dayOver(ctx.now) } : {})
}

const refused = z.object({
  error: z.object({ message: z.string(), errors: z.array(z.object({ reason: z.string() })).catch([]) }),
})

/** https://developers.google.com/youtube/v3/docs/errors */
function kindOf(why: string, status: number): ConnectorErrorKind {
  if (
    status === 429 ||
    /^(quotaExceeded|rateLimitExceeded|userRateLimitExceeded|uploadLimitExceeded|dailyLimitExceeded)$/.test(why)
  )
    return 'rate-limit'
  if (
    status === 401 ||
    /^(authError|insufficientPermissions|youtubeSignupRequired|accountDelegationForbidden)$/.test(why)
  )
    return 'auth'
  if (status === 404 || status === 410) return 'gone'
  return status >= 500 ? 'unavailable' : 'rejected'
}

/** A day's units are given at midnight in California: never before this, in summer an hour earlier. */
function dayOver(now: Date): Date {
  const next = new Date(now)
  next.setUTCHours(8, 0, 0, 0)
  return next > now ? next : new Date(next.getTime() + 86_400_000)
}

/** Google writes its sentences with links. */
const plain = (message: string): string => message.replaceAll(/<[^>]*>/g, '')
