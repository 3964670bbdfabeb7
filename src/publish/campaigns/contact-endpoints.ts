import { z } from 'zod'
import { endpoint, nothing } from '../../endpoint.ts'
import { contact, contactFields } from './contact-schema.ts'

const at = '/api/o/:organisation/publish/campaigns/:id/contacts' as const
const campaign = z.object({ id: z.uuid() })
const one = campaign.extend({ contact: z.uuid() })

export const listContacts = endpoint({
  id: 'publish.list-contacts',
  method: 'GET',
  path: at,
  summary: 'Bloggers, media and ambassadors to contact for a campaign, by name',
  permission: 'publish.write',
  input: campaign,
  output: z.object({ contacts: z.array(contact) }),
})
/** Throws `publish.too-many-contacts`. */
export const addContact = endpoint({
  id: 'publish.add-contact',
  method: 'POST',
  path: at,
  summary: 'Note somebody to contact',
  permission: 'publish.write',
  input: campaign.extend(contactFields.shape),
  output: contact,
})
/** Throws `publish.no-such-contact`. */
export const changeContact = endpoint({
  id: 'publish.change-contact',
  method: 'PUT',
  path: `${at}/:contact`,
  summary: 'Say how far one is with somebody',
  permission: 'publish.write',
  input: one.extend(contactFields.shape),
  output: contact,
})
/** For good. Throws `publish.no-such-contact`. */
export const eraseContact = endpoint({
  id: 'publish.erase-contact',
  method: 'DELETE',
  path: `${at}/:contact`,
  summary: 'Erase what is kept of somebody',
  permission: 'publish.write',
  input: one,
  output: nothing,
})
