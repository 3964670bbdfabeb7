import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { kitAudiences, linkOrNone } from './kit-schema.ts'

const at = '/api/o/:organisation/publish/campaigns/:id/shares' as const
const one = z.object({ id: z.uuid() })

/** Of all kits of the campaign, the latest first. */
export const listShares = endpoint({
  id: 'publish.list-shares',
  method: 'GET',
  path: at,
  summary: 'Who said that they shared',
  permission: 'publish.send',
  input: one.extend({ after: z.string().max(100).optional() }),
  output: z.object({
    shares: z.array(
      z.object({
        id: z.uuid(),
        audience: z.enum(kitAudiences),
        kit: z.string(),
        network: z.string(),
        /** Empty: nobody is named, or no longer. */
        name: z.string(),
        link: z.string(),
        at: z.string(),
      }),
    ),
    next: z.string().nullable(),
    total: z.number().int(),
  }),
})
/** For good. Throws `publish.no-such-share`. */
export const eraseShare = endpoint({
  id: 'publish.erase-share',
  method: 'DELETE',
  path: `${at}/:share`,
  summary: 'Erase what one person said to have shared',
  permission: 'publish.send',
  input: one.extend({ share: z.uuid() }),
  output: nothing,
})
export const readShareFile = endpoint({
  id: 'publish.read-share-file',
  method: 'GET',
  path: `${at}/file`,
  summary: 'Who said that they shared, as a table',
  permission: 'publish.send',
  input: one,
  output: z.unknown(),
  answers: 'text/csv',
})

const token = z.object({ token: z.string().max(200) })
/**
 * Nothing is looked up at the network: what a person says is what is kept. `website` is a field that people do not see:
 * what fills it in is thrown away. Throws `publish.no-such-kit-page`, `publish.kit-takes-no-shares`, `publish.shares-full`.
 */
export const declareShare = endpoint({
  id: 'publish.declare-share',
  method: 'POST',
  path: '/api/publish/kits/:token/shares',
  summary: 'Say that one shared what a kit gives',
  permission: 'public',
  input: token.extend({
    network: z.string().trim().min(1).max(60),
    name: z.string().trim().max(80).default(''),
    link: linkOrNone.default(''),
    website: z.string().max(2_000).default(''),
  }),
  /** Where whoever said it erases it. */
  output: z.object({ own: z.string() }),
  limitPerMinute: 10,
})

const own = '/api/publish/kit-shares/:token' as const
/** For whoever has the link. Throws `publish.no-such-share`. */
export const readOwnShare = endpoint({
  id: 'publish.read-own-share',
  method: 'GET',
  path: own,
  summary: 'What one said to have shared',
  permission: 'public',
  input: token,
  output: z.object({ organisation: z.string(), title: z.string(), network: z.string(), name: z.string() }),
  limitPerMinute: 60,
})
/** Erased for good. Throws `publish.no-such-share`. */
export const eraseOwnShare = endpoint({
  id: 'publish.erase-own-share',
  method: 'DELETE',
  path: own,
  summary: 'Erase what one said to have shared',
  permission: 'public',
  input: token,
  output: nothing,
  limitPerMinute: 30,
})
