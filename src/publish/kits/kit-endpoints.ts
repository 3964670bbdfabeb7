import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { kit, kitAudiences, kitContent, kitLanguages, kitStates, publishedKit } from './kit-schema.ts'

const at = '/api/o/:organisation/publish/campaigns/:id/kits' as const
const campaign = z.object({ id: z.uuid() })
const one = campaign.extend({ kit: z.uuid() })

export const listKits = endpoint({
  id: 'publish.list-kits',
  method: 'GET',
  path: at,
  summary: 'Kits of a campaign',
  permission: 'publish.read',
  input: campaign,
  output: z.object({ kits: z.array(kit) }),
})
export const createKit = endpoint({
  id: 'publish.create-kit',
  method: 'POST',
  path: at,
  summary: 'Begin a kit: for media, or for those who share',
  permission: 'publish.write',
  input: campaign.extend({
    audience: z.enum(kitAudiences),
    title: kitContent.shape.title,
    language: z.enum(kitLanguages),
  }),
  output: kit,
})
export const readKit = endpoint({
  id: 'publish.read-kit',
  method: 'GET',
  path: `${at}/:kit`,
  summary: 'One kit, as it is written',
  permission: 'publish.read',
  input: one,
  output: kit,
})
/** Its page goes on showing what was published. Throws `publish.no-such-kit`, `publish.kit-changed`, `publish.no-such-media`. */
export const changeKit = endpoint({
  id: 'publish.change-kit',
  method: 'PUT',
  path: `${at}/:kit`,
  summary: 'Write what is in a kit',
  permission: 'publish.write',
  input: one.extend({ content: kitContent, version: z.number().int() }),
  output: kit,
})
/**
 * The page shows from now on what is written. Throws `publish.kit-changed`, `publish.kit-empty`, `publish.kit-too-large`,
 * `publish.kit-media-not-ready` (`names`: files that were taken out, whose right has ended, or that say nothing to who
 * does not see).
 */
export const publishKit = endpoint({
  id: 'publish.publish-kit',
  method: 'POST',
  path: `${at}/:kit/publish`,
  summary: 'Publish a kit on its public page',
  permission: 'publish.send',
  input: one.extend({ version: z.number().int() }),
  output: kit,
})
/** `renew`: another address; the old one leads nowhere then. Throws `publish.kit-not-published`. */
export const openKit = endpoint({
  id: 'publish.open-kit',
  method: 'PATCH',
  path: `${at}/:kit`,
  summary: 'Pause the public page of a kit, open it again, or give it another address',
  permission: 'publish.send',
  input: one.extend({ open: z.boolean(), renew: z.boolean().default(false) }),
  output: kit,
})
export const removeKit = endpoint({
  id: 'publish.remove-kit',
  method: 'DELETE',
  path: `${at}/:kit`,
  summary: 'Take a kit out; its page leads nowhere then',
  permission: 'publish.send',
  input: one,
  output: nothing,
})
export const restoreKit = endpoint({
  id: 'publish.restore-kit',
  method: 'POST',
  path: `${at}/:kit/restore`,
  summary: 'Take the removal of a kit back',
  permission: 'publish.send',
  input: one,
  output: kit,
})

const token = z.object({ token: z.string().max(200) })
/** Throws `publish.no-such-kit-page`. */
export const readKitPage = endpoint({
  id: 'publish.read-kit-page',
  method: 'GET',
  path: '/api/publish/kits/:token',
  summary: 'What a kit gives to whoever has its address',
  permission: 'public',
  input: token,
  output: publishedKit.extend({
    organisation: z.string(),
    audience: z.enum(kitAudiences),
    /** Unless it is `open`, nothing of the kit but its title is told. */
    state: z.enum(kitStates),
    from: z.iso.date(),
    to: z.iso.date(),
    /** Of the campaign, as its links are tagged. */
    tag: z.string(),
    /** Of all files together, in bytes. */
    size: z.number().int(),
    /** The day until which a declared share names somebody. */
    keptUntil: z.iso.date(),
  }),
  limitPerMinute: 60,
})
/** `thumb`: a small WebP of a picture. Throws `publish.no-such-kit-page`, `publish.no-such-media`. */
export const getKitMedia = endpoint({
  id: 'publish.get-kit-media',
  method: 'GET',
  path: '/api/publish/kits/:token/media/:media',
  summary: 'A file of a published kit',
  permission: 'public',
  input: token.extend({ media: z.uuid(), rendition: z.enum(['whole', 'thumb']).default('whole') }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 240,
})
/** Throws `publish.no-such-kit-page`. */
export const getKitArchive = endpoint({
  id: 'publish.get-kit-archive',
  method: 'GET',
  path: '/api/publish/kits/:token/archive',
  summary: 'All of a published kit in one ZIP: files, texts, credits',
  permission: 'public',
  input: token,
  output: nothing,
  answers: 'application/zip',
  limitPerMinute: 6,
})
