import type { Context } from '../../context.ts'
import { memberRoute, publicRoute, type Route } from '../../http/index.ts'
import { addContactOf, changeContactOf, eraseContactOf, listContactsOf } from './campaign-contacts.ts'
import * as endpoints from './campaign-endpoints.ts'
import {
  changeCampaignOf,
  createCampaignOf,
  listCampaignsOf,
  readCampaignOf,
  removeCampaignOf,
} from './campaign-service.ts'
import * as contacts from './contact-endpoints.ts'
import * as pledges from './pledge-endpoints.ts'
import { addPledgeCountOf, changePledgePageOf, readPledgesOf, removePledgeCountOf } from './pledge-page.ts'
import { erasePledgeOf, erasePledgesOf, hidePledgeNameOf, listPledgesOf, readPledgeFileOf } from './pledge-people.ts'
import { confirmPledgeOf, readOwnPledgeOf, readPledgeFormOf, signPledgeOf, withdrawPledgeOf } from './sign-pledge.ts'

export const campaignRoutes = (parts: Context): Route[] => [
  memberRoute(endpoints.listCampaigns, ({ actor }) => listCampaignsOf(parts, actor)),
  memberRoute(endpoints.createCampaign, ({ input, actor }) => createCampaignOf(parts, actor, input)),
  memberRoute(endpoints.readCampaign, ({ input, actor }) => readCampaignOf(parts, actor, input.id)),
  memberRoute(endpoints.changeCampaign, ({ input, actor }) => changeCampaignOf(parts, actor, input)),
  memberRoute(endpoints.removeCampaign, async ({ input, actor }) => {
    await removeCampaignOf(parts, actor, input.id, true)
    return {}
  }),
  memberRoute(endpoints.restoreCampaign, ({ input, actor }) => removeCampaignOf(parts, actor, input.id, false)),

  memberRoute(contacts.listContacts, ({ input, actor }) => listContactsOf(parts, actor, input.id)),
  memberRoute(contacts.addContact, ({ input, actor }) => addContactOf(parts, actor, input)),
  memberRoute(contacts.changeContact, ({ input, actor }) => changeContactOf(parts, actor, input)),
  memberRoute(contacts.eraseContact, ({ input, actor }) => eraseContactOf(parts, actor, input)),

  memberRoute(pledges.readPledges, ({ input, actor }) => readPledgesOf(parts, actor, input.id)),
  memberRoute(pledges.changePledgePage, ({ input, actor }) => changePledgePageOf(parts, actor, input)),
  memberRoute(pledges.listPledges, ({ input, actor }) => listPledgesOf(parts, actor, input)),
  memberRoute(pledges.erasePledge, ({ input, actor }) => erasePledgeOf(parts, actor, input)),
  memberRoute(pledges.hidePledgeName, ({ input, actor }) => hidePledgeNameOf(parts, actor, input)),
  memberRoute(pledges.erasePledges, ({ input, actor }) => erasePledgesOf(parts, actor, input.id)),
  memberRoute(pledges.readPledgeFile, ({ input, actor }) => readPledgeFileOf(parts, actor, input.id)),
  memberRoute(pledges.addPledgeCount, ({ input, actor }) => addPledgeCountOf(parts, actor, input)),
  memberRoute(pledges.removePledgeCount, ({ input, actor }) => removePledgeCountOf(parts, actor, input, true)),
  memberRoute(pledges.restorePledgeCount, ({ input, actor }) => removePledgeCountOf(parts, actor, input, false)),
  publicRoute(pledges.readPledgeForm, ({ input }) => readPledgeFormOf(parts, input.token)),
  publicRoute(pledges.signPledge, ({ input, info }) => signPledgeOf(parts, input, info.ip)),
  publicRoute(pledges.readOwnPledge, ({ input }) => readOwnPledgeOf(parts, input.token)),
  publicRoute(pledges.confirmPledge, ({ input }) => confirmPledgeOf(parts, input.token)),
  publicRoute(pledges.withdrawPledge, ({ input }) => withdrawPledgeOf(parts, input.token)),
]
