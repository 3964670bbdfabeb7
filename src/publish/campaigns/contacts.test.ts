import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'

test('people to contact are noted, followed and erased; who only reads does not see them, and the log names nobody', async () => {
  const { ada, ctx, join } = await publishing()
  const { id } = await ada.call(endpoints.createCampaign, { name: 'Nuit', from: '2027-03-01', to: '2027-03-31' })
  const given = { kind: 'media', name: 'Éva Lemieux', reach: 'eva@journal.example', by: 'Ada', note: '' } as const
  const eva = await ada.call(endpoints.addContact, { id, ...given, state: 'to-contact', on: null })
  await ada.call(endpoints.addContact, {
    id,
    ...given,
    name: 'Ali',
    reach: '',
    kind: 'blogger',
    state: 'agreed',
    on: '2027-02-20',
  })
  const changed = { id, contact: eva.id, ...given, state: 'contacted', on: '2027-03-01', note: 'Rappeler.' } as const
  expect(await ada.call(endpoints.changeContact, changed)).toMatchObject({ state: 'contacted', on: '2027-03-01' })
  const { contacts } = await ada.call(endpoints.listContacts, { id })
  expect(contacts.map(one => [one.name, one.state])).toEqual([
    ['Ali', 'agreed'],
    ['Éva Lemieux', 'contacted'],
  ])
  const reader = await join('Remi', 'reader')
  expect(await refusal(reader.call(endpoints.listContacts, { id }))).toBe('app.not-allowed')
  await ada.call(endpoints.eraseContact, { id, contact: eva.id })
  expect(await refusal(ada.call(endpoints.changeContact, changed))).toBe('publish.no-such-contact')
  expect(await refusal(ada.call(endpoints.eraseContact, { id, contact: eva.id }))).toBe('publish.no-such-contact')
  const kept = await ctx.db.selectFrom('campaign_contact').selectAll().execute()
  const log = await ctx.db.selectFrom('audit_entry').selectAll().execute()
  expect(JSON.stringify([kept, log])).not.toMatch(/Lemieux|journal\.example/)
})
