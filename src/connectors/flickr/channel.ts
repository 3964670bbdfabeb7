import { z } from 'zod'
import type { Channel } from '../channel-contract.ts'
import { authorization } from './authorise.ts'
import { identify } from './identify.ts'
import { anew, edit, next, remove } from './publish.ts'
import { find } from './publish-find.ts'
import { limits } from './publish-limits.ts'

/** There is one Flickr, and whose account it is follows from the authorisation. */
const settings = z.object({})
export type ChannelSettings = typeof settings

/** Numbers of Flickr's own (https://www.flickr.com/services/api/flickr.photos.licenses.getInfo.html). */
export const licences = {
  reserved: '0',
  by: '4',
  bySa: '5',
  byNd: '6',
  byNc: '2',
  byNcSa: '1',
  byNcNd: '3',
  cc0: '9',
  publicDomain: '10',
} as const

const options = z.object({
  visibility: z.enum(['everyone', 'friendsAndFamily', 'friends', 'family', 'me']).default('everyone'),
  licence: z.enum(Object.keys(licences) as [keyof typeof licences]).default('reserved'),
  tags: z.array(z.string().trim().min(1).max(100)).max(70).default([]),
})
export type PublishOptions = typeof options

/**
 * Pictures go up privately, with a mark of ours by which they are found after a lost answer; once all are there and carry
 * their licence, they are shown.
 */
export const channel: Channel<ChannelSettings, PublishOptions> = {
  settings,
  auth: 'oauth2',
  oauth: authorization,
  identify,
  publish: { options, limits, repeat: 'look', next, find, anew, edit, remove },
}
