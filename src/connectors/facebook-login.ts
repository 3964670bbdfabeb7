import { z } from 'zod'
import { askFields, askGraph, graphApi } from './ask-graph.ts'
import type { OAuth, OAuthClient } from './channel-contract.ts'
import { ConnectorError } from './connector-error.ts'
import type { ConnectorContext } from './contract.ts'
import { oauth2, tokensIn } from './oauth2.ts'
import { reason } from './reasons.ts'
import { sameWords } from './same-words.ts'
import { unexpected } from './unexpected.ts'

const token = z.object({ access_token: z.string().min(1) })
const page = z.object({
  id: z.string(),
  name: z.string(),
  access_token: z.string().min(1).optional(),
  instagram_business_account: z.object({ id: z.string(), username: z.string() }).optional(),
})
const pages = z.object({
  data: z.array(page),
  paging: z
    .object({ cursors: z.object({ after: z.string() }), next: z.string().optional() })
    .nullish()
    .catch(null),
})

/** What a person may choose by name or number: a page, or the account that belongs to it. */
type Choice = { id: string; name: string }

/**
 * Facebook login. A person's access is exchanged for a long one, and that for the page's own, which does not end by itself
 * (https://developers.facebook.com/docs/pages-api/getting-started). Nothing of the person is kept.
 *
 * @param choice what of a page is connected; null where it has none
 * @param wanted its name or number as typed; empty: the only one
 */
export function facebookLogin<Settings extends z.ZodObject>(
  scopes: string,
  choice: (each: z.output<typeof page>) => Choice | null,
  wanted: (settings: z.output<Settings>) => string,
): OAuth<Settings> {
  const person = oauth2<Settings>({
    authorise: 'https://www.facebook.com/v24.0/dialog/oauth',
    token: `${graphApi}/oauth/access_token`,
    scopes,
    pkce: false,
    client: 'body',
    usually: 3600,
  })
  type Context = ConnectorContext<Settings>

  async function pageAccess(ctx: Context, access: string): Promise<string> {
    const name = wanted(ctx.settings)
    const choices = (await listPages(ctx, access)).flatMap(each => {
      const one = choice(each)
      return one === null ? [] : [{ ...one, access: each.access_token }]
    })
    const host = new URL(graphApi).host
    if (choices.length === 0) throw new ConnectorError('rejected', reason('nothing-to-connect', { host }))
    const found = choices.filter(each => name === '' || each.id === name || sameWords(each.name, name))
    if (found.length !== 1 || found[0]?.access === undefined)
      throw new ConnectorError(
        'rejected',
        reason('which-page', { host, names: choices.map(each => each.name).join(', ') }),
      )
    return found[0].access
  }

  return {
    ownClient: true,
    authorise: person.authorise,
    exchange: async (ctx, client, answer) => {
      const { access } = tokensIn((await person.exchange(ctx, client, answer)).secret)
      const own = await pageAccess(ctx, await longAccess(ctx, client, access))
      return { secret: JSON.stringify({ access: own, refresh: null }), expiresAt: null }
    },
  }
}

/** All that a person administers; who has more than this names nobody by hand. */
const most = 1_000

async function listPages(ctx: ConnectorContext, access: string): Promise<z.output<typeof page>[]> {
  const url = `${graphApi}/me/accounts?fields=id,name,access_token,instagram_business_account{id,username}&limit=100`
  const found: z.output<typeof page>[] = []
  for (let after: string | null = ''; after !== null && found.length < most; ) {
    const from = after === '' ? url : `${url}&after=${encodeURIComponent(after)}`
    const read = pages.safeParse(await askGraph(ctx, { url: from, headers: { authorization: `Bearer ${access}` } }))
    if (!read.success) throw unexpected(graphApi, 'account')
    const { data, paging } = read.data
    found.push(...data)
    after = paging?.next === undefined ? null : paging.cursors.after
  }
  return found
}

async function longAccess(ctx: ConnectorContext, client: OAuthClient, access: string): Promise<string> {
  const value = await askFields(ctx, 'POST', `${graphApi}/oauth/access_token`, {
    grant_type: 'fb_exchange_token',
    client_id: client.id,
    client_secret: client.secret ?? '',
    fb_exchange_token: access,
  })
  const read = token.safeParse(value)
  if (!read.success) throw unexpected(graphApi, 'access')
  return read.data.access_token
}
