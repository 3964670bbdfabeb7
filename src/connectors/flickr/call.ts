import { z } from 'zod'
import type { OutboundResponse } from '../../outbound/index.ts'
import { ask, jsonOf, refusal } from '../ask-json.ts'
import { uploadTimeout } from '../authorised.ts'
import type { DraftMedia } from '../channel-contract.ts'
import { ConnectorError, type ConnectorErrorKind } from '../connector-error.ts'
import type { ConnectorContext } from '../contract.ts'
import { multipart } from '../multipart.ts'
import { authorisationOf, type Credentials } from '../oauth1.ts'
import { reason } from '../reasons.ts'
import { toldBy } from '../told-by.ts'
import { unexpected } from '../unexpected.ts'

export const api = 'https://api.flickr.com/services/rest'
const uploadApi = 'https://up.flickr.com/services/upload/'

export type Context = Pick<ConnectorContext, 'http' | 'now' | 'signal' | 'secret'>

const credentials = z.object({
  key: z.string().min(1),
  keySecret: z.string(),
  token: z.string().min(1),
  tokenSecret: z.string(),
})

/** The application's key stands beside the account's: OAuth 1.0a signs with both. Throws `auth` where they are missing. */
export function credentialsIn(secret: string | null): Credentials {
  try {
    return credentials.parse(JSON.parse(secret ?? ''))
  } catch (cause) {
    throw new ConnectorError('auth', reason('secret-missing', {}), { cause })
  }
}

const answered = z.looseObject({ stat: z.literal('ok') })
const failed = z.object({ stat: z.literal('fail'), code: z.coerce.number(), message: z.string() })

/** One method of Flickr's, in the account's name; its status is 200 even where it refuses. */
export async function call(
  ctx: Context,
  method: 'GET' | 'POST',
  name: string,
  more: Record<string, string> = {},
): Promise<unknown> {
  const fields = { method: `flickr.${name}`, format: 'json', nojsoncallback: '1', ...more }
  const query = new URLSearchParams(fields).toString()
  const url = method === 'GET' ? `${api}?${query}` : api
  const signed = { method, url, ...(method === 'GET' ? {} : { fields }) }
  const authorization = authorisationOf(signed, credentialsIn(ctx.secret), ctx.now)
  const answer = await ask(ctx, {
    url,
    method,
    headers: {
      authorization,
      ...(method === 'GET' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'GET' ? {} : { body: query }),
  })
  const value = jsonOf(done(ctx, answer))
  const refused = failed.safeParse(value)
  if (refused.success) throw refusalOf(answer, refused.data)
  if (!answered.safeParse(value).success) throw unexpected(api, 'other')
  return value
}

/**
 * Hands a picture over (https://www.flickr.com/services/api/upload.api.html): the number of its place in the queue
 * (…/upload.async.html). Everything but the picture is signed.
 */
export async function handOver(ctx: Context, media: DraftMedia, fields: Record<string, string>): Promise<string> {
  const authorization = authorisationOf({ method: 'POST', url: uploadApi, fields }, credentialsIn(ctx.secret), ctx.now)
  const { body, type } = multipart(
    { field: 'photo', name: media.name, type: media.type, bytes: await media.bytes() },
    fields,
  )
  const headers = { authorization, 'content-type': type }
  const answer = await ask(ctx, { url: uploadApi, method: 'POST', headers, body, timeout: uploadTimeout })
  const text = done(ctx, answer).text()
  const [, code, message] = /<err code="(\d+)" msg="([^"]*)"/.exec(text) ?? []
  if (code !== undefined) throw refusalOf(answer, { code: Number(code), message: message ?? '' })
  const ticket = /<ticketid>([\w-]+)<\/ticketid>/.exec(text)?.[1]
  if (ticket === undefined) throw unexpected(uploadApi, 'media')
  return ticket
}

function done(ctx: Context, answer: OutboundResponse): OutboundResponse {
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, ctx.now)
  return answer
}

function refusalOf(answer: OutboundResponse, { code, message }: { code: number; message: string }) {
  return new ConnectorError(kindOf(code), toldBy(answer, message))
}

/** Of the lists at each method, for instance https://www.flickr.com/services/api/flickr.photos.delete.html. */
function kindOf(code: number): ConnectorErrorKind {
  if (code >= 95 && code <= 100) return 'auth'
  if (code === 105 || code === 106) return 'unavailable'
  return code === 1 ? 'gone' : 'rejected'
}
