import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { channel, channelConnector, sendingState } from './schema.ts'

const at = '/api/o/:organisation/channels' as const
const one = z.object({ id: z.uuid() })
const settings = z.record(z.string(), z.unknown())
const secret = z.string().min(1).max(5000)
const why = z.string().trim().max(500).default('')

export const listConnectors = endpoint({
  id: 'channels.list-connectors',
  method: 'GET',
  path: `${at}/connectors`,
  summary: 'Networks whose accounts can be connected, with the form of each',
  permission: 'channels.read',
  input: nothing,
  output: z.object({ connectors: z.array(channelConnector) }),
})
export const listChannels = endpoint({
  id: 'channels.list-channels',
  method: 'GET',
  path: at,
  summary: 'Connected accounts with their health, and what holds everything',
  permission: 'channels.read',
  input: nothing,
  output: z.object({ channels: z.array(channel), sending: sendingState }),
})
export const readChannel = endpoint({
  id: 'channels.read-channel',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One connected account',
  permission: 'channels.read',
  input: one,
  output: channel,
})
export const connectChannel = endpoint({
  id: 'channels.connect-channel',
  method: 'POST',
  path: at,
  summary: 'Connect an account by what its network asks for; the network is asked whose it is',
  permission: 'channels.manage',
  input: z.object({
    connector: z.string(),
    settings,
    secret: secret.optional(),
    name: z.string().trim().max(200).default(''),
  }),
  output: channel,
  limitPerMinute: 30,
})
export const startAuthorisation = endpoint({
  id: 'channels.start-authorisation',
  method: 'POST',
  path: `${at}/authorisation`,
  summary: 'The address at the network where a person grants access',
  permission: 'channels.manage',
  input: z.object({
    connector: z.string(),
    settings,
    /** An application of one's own, where the network wants one. */
    client: z.object({ id: z.string().trim().min(1).max(500), secret: secret.nullable().default(null) }).optional(),
    /** The channel whose access is renewed. */
    channel: z.uuid().optional(),
  }),
  output: z.object({ url: z.string() }),
  limitPerMinute: 30,
})
/** The page at `redirect` sends what the network put into the address. */
export const finishAuthorisation = endpoint({
  id: 'channels.finish-authorisation',
  method: 'POST',
  path: `${at}/authorisation/finish`,
  summary: 'Take what the network granted',
  permission: 'channels.manage',
  input: z.object({
    state: z.string().max(500),
    code: z.string().max(5000).optional(),
    error: z.string().max(500).optional(),
  }),
  output: channel,
  limitPerMinute: 30,
})
export const renewAccess = endpoint({
  id: 'channels.renew-access',
  method: 'POST',
  path: `${at}/:id/access`,
  summary: 'Give a new secret for the same account; what was held goes on',
  permission: 'channels.manage',
  input: one.extend({ secret, settings: settings.optional() }),
  output: channel,
  limitPerMinute: 30,
})
export const checkChannel = endpoint({
  id: 'channels.check-channel',
  method: 'POST',
  path: `${at}/:id/check`,
  summary: 'Ask the network now whether the access holds',
  permission: 'channels.manage',
  input: one,
  output: channel,
  limitPerMinute: 30,
})
export const changeChannel = endpoint({
  id: 'channels.change-channel',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Rename an account, or say which network of the strategy it serves',
  permission: 'channels.manage',
  input: one.extend({
    name: z.string().trim().min(1).max(200).optional(),
    strategyNetwork: z.string().trim().min(1).max(100).nullable().optional(),
  }),
  output: channel,
})
export const changePeople = endpoint({
  id: 'channels.change-people',
  method: 'PUT',
  path: `${at}/:id/people`,
  summary: 'Who alone may publish with an account; nobody named: everyone whose role may',
  permission: 'channels.manage',
  input: one.extend({ people: z.array(z.string().max(100)).max(500) }),
  output: channel,
})
export const pauseChannel = endpoint({
  id: 'channels.pause-channel',
  method: 'POST',
  path: `${at}/:id/pause`,
  summary: 'Hold what would go out by one account',
  permission: 'channels.pause',
  input: one.extend({ why }),
  output: channel,
})
export const resumeChannel = endpoint({
  id: 'channels.resume-channel',
  method: 'POST',
  path: `${at}/:id/resume`,
  summary: 'Let one account go on',
  permission: 'channels.pause',
  input: one,
  output: channel,
})
export const removeChannel = endpoint({
  id: 'channels.remove-channel',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Forget an account and, a minute later, its access; the record of what was sent stays',
  permission: 'channels.manage',
  input: one,
  output: nothing,
})
export const restoreChannel = endpoint({
  id: 'channels.restore-channel',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take a removal back, within half a minute',
  permission: 'channels.manage',
  input: one,
  output: channel,
})
export const pauseAll = endpoint({
  id: 'channels.pause-all',
  method: 'POST',
  path: `${at}/pause-all`,
  summary: 'Hold everything that would go out',
  permission: 'channels.pause',
  input: z.object({ why }),
  output: sendingState,
})
export const resumeAll = endpoint({
  id: 'channels.resume-all',
  method: 'POST',
  path: `${at}/resume-all`,
  summary: 'Let everything go on; what is late by now asks',
  permission: 'channels.pause',
  input: nothing,
  output: sendingState,
})
export const changeSending = endpoint({
  id: 'channels.change-sending',
  method: 'PATCH',
  path: `${at}/sending`,
  summary: 'How late something may go out by itself',
  permission: 'channels.manage',
  input: z.object({
    toleranceMinutes: z
      .number()
      .int()
      .min(1)
      .max(7 * 24 * 60),
  }),
  output: sendingState,
})
