import { expect, test } from 'vitest'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { purgeMedia } from '../media/media-service.ts'
import { insertPicture } from '../testing/picture.ts'
import { publishing, refusal } from '../testing/publishing.ts'
import { forgetShares } from './share-service.ts'

const days = { from: '2027-03-01', to: '2027-03-31' }
const wording = {
  kind: 'text' as const,
  id: '018f0000-0000-7000-8000-000000000001',
  title: 'Court',
  text: 'Je veille au phare.',
  network: 'Bluesky',
  language: 'fr' as const,
}

/** A campaign, with a kit of one text and one picture that may be shown. */
async function kitting(audience: 'media' | 'staff' = 'staff') {
  const world = await publishing()
  const { ada, ctx, server } = world
  const { id } = await ada.call(endpoints.createCampaign, { name: 'La nuit du phare', ...days })
  const made = await ada.call(endpoints.createKit, { id, audience, title: 'Veillons', language: 'fr' })
  const bytes = Buffer.from('une image')
  const picture = await insertPicture(ctx, bytes.length)
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const piece = { organisation_id: organisationId, media_id: picture, rendition: '' as const, number: 0, bytes }
  await ctx.db.insertInto('media_piece').values(piece).execute()
  const rights = { holder: 'Ana Roy', people: 'nobody' as const }
  await ada.call(endpoints.changeMedia, { id: picture, alt: { fr: 'Le quai' }, rights })
  const one = { id, kit: made.id }
  const items = [wording, { kind: 'media' as const, id: picture }]
  const content = { ...made.content, intro: 'À partager.', link: 'https://phare.example/', items }
  const kept = await ada.call(endpoints.changeKit, { ...one, version: made.version, content })
  const publish = (by = ada, version = kept.version) => by.call(endpoints.publishKit, { ...one, version })
  const somebody = visitor(server)
  const token = made.link.split('/kit/')[1]!
  const page = () => somebody.call(endpoints.readKitPage, { token })
  const share = (more: object = {}) => somebody.call(endpoints.declareShare, { token, network: 'Bluesky', ...more })
  return { ...world, one, kept, content, picture, publish, somebody, token, page, share }
}

test('the public page shows what somebody who may publish published, and nothing written since', async () => {
  const { ada, join, one, kept, content, picture, publish, page } = await kitting()
  expect(await refusal(page())).toBe('publish.no-such-kit-page')
  const anna = await join('Anna', 'contributor')
  expect(await refusal(publish(anna))).toBe('app.not-allowed')
  expect(await publish()).toMatchObject({ open: true, published: { by: 'Ada', current: true } })
  // Its page would close or open with the campaign.
  for (const shut of [
    () => anna.call(endpoints.removeCampaign, { id: one.id }),
    () => anna.call(endpoints.changeCampaign, { id: one.id, from: '2027-02-01' }),
  ])
    expect(await refusal(shut())).toBe('publish.campaign-has-page')
  const shown = await page()
  expect(shown).toMatchObject({ organisation: 'Le Phare', state: 'open', tag: 'la-nuit-du-phare', size: 9 })
  expect(shown.items).toMatchObject([wording, { id: picture, alt: 'Le quai', credit: 'Ana Roy', is: 'image' }])
  const changed = { ...content, title: 'Autre titre', items: [] }
  const after = await anna.call(endpoints.changeKit, { ...one, version: kept.version, content: changed })
  expect(after.published).toMatchObject({ current: false })
  // What somebody else wrote meanwhile is not written over, nor published unseen.
  expect(await refusal(ada.call(endpoints.changeKit, { ...one, version: kept.version, content }))).toBe(
    'publish.kit-changed',
  )
  expect(await refusal(publish())).toBe('publish.kit-changed')
  expect(await refusal(publish(ada, after.version))).toBe('publish.kit-empty')
  await ada.call(endpoints.changeMedia, { id: picture, alt: { fr: 'Pas relu' } })
  expect(await page()).toEqual(shown)
  // What is published still shows its file.
  const used = () => ada.call(endpoints.readMedia, { id: picture })
  const kits = [{ id: one.kit, campaignId: one.id, title: 'Autre titre' }]
  expect(await used()).toMatchObject({ media: { uses: 1 }, entries: [], kits })
  await ada.call(endpoints.removeKit, one)
  expect(await used()).toMatchObject({ media: { uses: 0 }, kits: [] })
})

test('it is open while the campaign goes on, unless it is paused or taken out; then nothing of it is told or given', async () => {
  const { ada, ctx, one, publish, page, token, somebody, picture, server, share } = await kitting()
  await publish()
  const file = () => server.inject({ url: `/api/publish/kits/${token}/media/${picture}` })
  const whole = await file()
  expect([whole.statusCode, whole.body]).toEqual([200, 'une image'])
  expect(whole.headers['content-disposition']).toContain("attachment; filename*=UTF-8''quai.jpg")
  const change = (more: object) => ada.call(endpoints.changeCampaign, { id: one.id, ...more })
  const tryAll = async (state: string) => {
    expect(await page()).toMatchObject({ state, title: 'Veillons', intro: '', items: [], size: 0 })
    expect((await file()).statusCode).toBe(404)
    expect(await refusal(somebody.call(endpoints.getKitArchive, { token }))).toBe('publish.no-such-kit-page')
    expect(await refusal(share())).toBe('publish.kit-takes-no-shares')
  }
  await change({ from: '2027-03-02' })
  await tryAll('coming')
  await change({ from: '2027-02-01', to: '2027-02-28' })
  await tryAll('over')
  await change(days)
  await ada.call(endpoints.openKit, { ...one, open: false })
  await tryAll('paused')
  const { link } = await ada.call(endpoints.openKit, { ...one, open: true, renew: true })
  expect(await refusal(page())).toBe('publish.no-such-kit-page')
  const renewed = link.split('/kit/')[1]!
  const read = () => somebody.call(endpoints.readKitPage, { token: renewed })
  expect((await read()).state).toBe('open')
  await ada.call(endpoints.removeKit, one)
  expect(await refusal(read())).toBe('publish.no-such-kit-page')
  expect((await ada.call(endpoints.listKits, { id: one.id })).kits).toEqual([])
  await ada.call(endpoints.restoreKit, one)
  await ada.call(endpoints.removeCampaign, { id: one.id })
  expect(await refusal(read())).toBe('publish.no-such-kit-page')
  await ada.call(endpoints.restoreCampaign, { id: one.id })
  // A file whose right ends, or that was taken out, leaves the page by itself.
  const files = async () => (await read()).items.filter(item => item.kind === 'media')
  await ada.call(endpoints.changeMedia, { id: picture, rights: { until: '2027-03-01' } })
  expect(await files()).toHaveLength(1)
  ctx.clock.advance({ days: 1 })
  expect(await files()).toEqual([])
})

test('a file is published only once it says something to who does not see it, and may be shown', async () => {
  const { ada, picture, publish, one, kept, content } = await kitting('media')
  const change = (more: object) => ada.call(endpoints.changeMedia, { id: picture, ...more })
  await change({ alt: { fr: '' } })
  expect(await refusal(publish())).toBe('publish.kit-media-not-ready')
  await change({ alt: { fr: 'Le quai' }, rights: { people: 'not-asked' } })
  expect(await refusal(publish())).toBe('publish.kit-media-not-ready')
  await change({ rights: { people: 'agreed', until: '2027-02-28' } })
  expect(await refusal(publish())).toBe('publish.kit-media-not-ready')
  await change({ rights: { until: null } })
  await ada.call(endpoints.removeMedia, { id: picture })
  expect(await refusal(publish())).toBe('publish.kit-media-not-ready')
  await ada.call(endpoints.restoreMedia, { id: picture })
  const unknown = { kind: 'media' as const, id: one.id }
  const given = { ...one, version: kept.version, content: { ...content, items: [unknown] } }
  expect(await refusal(ada.call(endpoints.changeKit, given))).toBe('publish.no-such-media')
  await publish()
})

test('all of it is one ZIP: files, texts with their tagged link, credits', async () => {
  const { publish, server, token } = await kitting()
  await publish()
  const { headers, rawPayload } = await server.inject({ url: `/api/publish/kits/${token}/archive` })
  expect(headers['content-type']).toBe('application/zip')
  expect(headers['content-disposition']).toContain('veillons.zip')
  const text = rawPayload.toString()
  for (const held of [
    'textes.txt',
    'Je veille au phare.',
    'utm_source=bluesky&utm_medium=staff&utm_campaign=la-nuit-du-phare',
    'crédits.txt',
    'Le quai\r\nAna Roy',
    'quai.jpg',
    'une image',
  ])
    expect(text).toContain(held)
})

test('who shared says so, takes it back by a link of their own; the organisation counts, exports, erases', async () => {
  const { ada, join, one, publish, share, somebody } = await kitting()
  await publish()
  const { own } = await share({ name: '=Béa', link: 'https://bsky.example/p/1' })
  await share({ network: 'Affiche' })
  // A program that fills in what nobody sees is answered like everybody.
  await share({ website: 'x' })
  for (const wrong of [{ network: '' }, { link: 'javascript:alert(1)' }, { name: 'x'.repeat(81) }])
    expect(await refusal(share(wrong))).toBe('app.invalid-input')
  const list = () => ada.call(endpoints.listShares, { id: one.id })
  expect(await list()).toMatchObject({ total: 2, shares: [{ network: 'Affiche', name: '' }, { name: '=Béa' }] })
  expect((await ada.call(endpoints.readKit, one)).shares).toBe(2)
  expect((await ada.call(endpoints.readCampaign, { id: one.id })).shares).toBe(2)
  const eva = await join('Eva', 'reader')
  expect(await refusal(eva.call(endpoints.listShares, { id: one.id }))).toBe('app.not-allowed')
  const file = await ada.get(`/api/o/${ada.organisation}/publish/campaigns/${one.id}/shares/file`)
  expect(file.body).toContain("Veillons,Équipe,Bluesky,'=Béa,https://bsky.example/p/1")
  const token = own.split('/my-share/')[1]!
  const mine = () => somebody.call(endpoints.readOwnShare, { token })
  expect(await mine()).toEqual({ organisation: 'Le Phare', title: 'Veillons', network: 'Bluesky', name: '=Béa' })
  await somebody.call(endpoints.eraseOwnShare, { token })
  expect(await refusal(mine())).toBe('publish.no-such-share')
  const [left] = (await list()).shares
  await ada.call(endpoints.eraseShare, { id: one.id, share: left!.id })
  expect(await refusal(ada.call(endpoints.eraseShare, { id: one.id, share: left!.id }))).toBe('publish.no-such-share')
  expect((await list()).total).toBe(0)
})

test('thirty days after the campaign whoever shared is named no more, and counts still', async () => {
  const { ada, ctx, one, publish, share, somebody } = await kitting()
  await publish()
  const { own } = await share({ name: 'Béa', link: 'https://bsky.example/p/1' })
  // A campaign that is made longer later does not put the promised day off.
  await ada.call(endpoints.changeCampaign, { id: one.id, to: '2027-12-31' })
  ctx.clock.advance({ days: 59 })
  await forgetShares(ctx)
  const token = own.split('/my-share/')[1]!
  expect((await somebody.call(endpoints.readOwnShare, { token })).name).toBe('Béa')
  ctx.clock.advance({ days: 2 })
  await forgetShares(ctx)
  expect(await refusal(somebody.call(endpoints.readOwnShare, { token }))).toBe('publish.no-such-share')
  expect(await ada.call(endpoints.listShares, { id: one.id })).toMatchObject({
    total: 1,
    shares: [{ network: 'Bluesky', name: '', link: '' }],
  })
})

test('a kit for media takes no shares', async () => {
  const { publish, share } = await kitting('media')
  await publish()
  expect(await refusal(share())).toBe('publish.kit-takes-no-shares')
})

test('a file that a kit shows is not forgotten, published or not, while the kit is there', async () => {
  const { ada, ctx, one, picture } = await kitting()
  await ada.call(endpoints.removeMedia, { id: picture })
  ctx.clock.advance({ days: 31 })
  const kept = () => ctx.db.selectFrom('media').select('id').where('id', '=', picture).execute()
  await purgeMedia(ctx)
  expect(await kept()).toHaveLength(1)
  await ada.call(endpoints.removeKit, one)
  await purgeMedia(ctx)
  expect(await kept()).toEqual([])
})
