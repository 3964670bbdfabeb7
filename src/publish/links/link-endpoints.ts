import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { shortLink } from './link-schema.ts'

const setting = z.object({
  /** New variants begin with campaign tags. */
  tags: z.boolean(),
  /** New variants begin with short links. */
  short: z.boolean(),
})
const settings = setting.extend({
  /** What short links begin with; null: the installation has no public address (`VIGIE_PUBLIC_URL`), none can be made. */
  base: z.string().nullable(),
})
export const readLinkSettings = endpoint({
  id: 'publish.read-link-settings',
  method: 'GET',
  path: '/api/o/:organisation/publish/link-settings',
  summary: 'What becomes of addresses in new variants',
  permission: 'publish.read',
  input: nothing,
  output: settings,
})
export const changeLinkSettings = endpoint({
  id: 'publish.change-link-settings',
  method: 'PUT',
  path: '/api/o/:organisation/publish/link-settings',
  summary: 'Say what becomes of addresses in new variants',
  permission: 'publish.send',
  input: setting,
  output: settings,
})
/** Throws `publish.no-such-entry`. */
export const readEntryLinks = endpoint({
  id: 'publish.read-entry-links',
  method: 'GET',
  path: '/api/o/:organisation/publish/entries/:id/links',
  summary: 'Short links that were made of an entry, with how often they were opened',
  permission: 'publish.read',
  input: z.object({ id: z.uuid() }),
  output: z.object({ base: z.string().nullable(), made: z.array(shortLink) }),
})
/** Answers 302, or 404 with a page in words. */
export const openShortLink = endpoint({
  id: 'publish.open-short-link',
  method: 'GET',
  path: '/l/:code',
  summary: 'Go where a short link leads',
  permission: 'public',
  input: z.object({ code: z.string().max(500) }),
  output: z.unknown(),
  answers: 'text/html',
  limitPerMinute: 300,
})
