import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { campaign, campaignFields } from './campaign-schema.ts'

const at = '/api/o/:organisation/publish/campaigns' as const
const one = z.object({ id: z.uuid() })
/** Follow the hashtag in listening (takes `listen.manage`), or no longer (the topic stays). */
const listen = z.boolean().optional()

export const listCampaigns = endpoint({
  id: 'publish.list-campaigns',
  method: 'GET',
  path: at,
  summary: 'Campaigns, the latest first',
  permission: 'publish.read',
  input: nothing,
  output: z.object({ campaigns: z.array(campaign) }),
})
/** Throws `publish.campaign-days-reversed`, `app.not-allowed` (a topic, by whom may not make one). */
export const createCampaign = endpoint({
  id: 'publish.create-campaign',
  method: 'POST',
  path: at,
  summary: 'Begin a campaign',
  permission: 'publish.write',
  input: campaignFields
    .partial()
    .extend({ name: campaignFields.shape.name, from: z.iso.date(), to: z.iso.date(), listen }),
  output: campaign,
})
export const readCampaign = endpoint({
  id: 'publish.read-campaign',
  method: 'GET',
  path: `${at}/:id`,
  summary: 'One campaign',
  permission: 'publish.read',
  input: one,
  output: campaign,
})
/** Throws what `publish.create-campaign` throws; `publish.campaign-has-page`: other days of it take `publish.send`. */
export const changeCampaign = endpoint({
  id: 'publish.change-campaign',
  method: 'PATCH',
  path: `${at}/:id`,
  summary: 'Change a campaign',
  permission: 'publish.write',
  input: one.extend({ ...campaignFields.partial().shape, listen }),
  output: campaign,
})
/**
 * Its public page leads nowhere then, and takes `publish.send`; who signed can still withdraw. Entries, key dates and its
 * topic stay. Throws `publish.campaign-has-page`.
 */
export const removeCampaign = endpoint({
  id: 'publish.remove-campaign',
  method: 'DELETE',
  path: `${at}/:id`,
  summary: 'Take a campaign out',
  permission: 'publish.write',
  input: one,
  output: nothing,
})
/** Throws `publish.campaign-has-page`. */
export const restoreCampaign = endpoint({
  id: 'publish.restore-campaign',
  method: 'POST',
  path: `${at}/:id/restore`,
  summary: 'Take the removal of a campaign back',
  permission: 'publish.write',
  input: one,
  output: campaign,
})
