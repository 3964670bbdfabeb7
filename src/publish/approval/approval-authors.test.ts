import { expect, test } from 'vitest'
import type { Visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { insertPicture } from '../testing/picture.ts'
import { publishing, refusal } from '../testing/publishing.ts'

type World = Awaited<ReturnType<typeof publishing>>

const submit = async ({ read }: World, by: Visitor, id: string) =>
  by.call(endpoints.submitEntry, { id, version: (await read(id)).version })
const approve = async ({ read }: World, by: Visitor, id: string) =>
  by.call(endpoints.decideEntry, { id, version: (await read(id)).version, decision: 'approved' })

test('levels and writers are judged by everybody who wrote what is seen, and by who submits', async () => {
  const world = await publishing()
  const { ada, join, inForce, write, read, variant, connect } = world
  const [mia, bea] = [await join('Mia', 'manager'), await join('Bea', 'contributor')]
  await inForce(`vigie: 1
language: fr
approvals:
  - id: relecture
    authors: [contributor]
    roles: [approver]
writers:
  - id: tous
    roles: [manager, administrator]
  - id: benevoles
    roles: [contributor]
    networks: [mastodon]
`)
  const second = await connect()
  const { id, variants } = await write(
    { variants: [variant('Bonjour'), variant('Salut', { channelId: second.id })] },
    mia,
  )
  const levels = async (by: Visitor) => (await by.call(endpoints.readEntryCheck, { id })).levels.map(level => level.id)
  expect([await levels(mia), await levels(bea)]).toEqual([[], ['relecture']])
  // An hour is not what is seen; a word is.
  await bea.call(endpoints.changeEntry, { id, version: 1, planned: { local: '2027-03-09T10:00' } })
  expect(await levels(mia)).toEqual([])
  await bea.call(endpoints.changeEntry, {
    id,
    version: 2,
    variants: [{ ...variant('Tout autre'), id: variants[0]!.id }],
  })
  const check = await ada.call(endpoints.readEntryCheck, { id })
  expect(check.levels.map(level => level.id)).toEqual(['relecture'])
  // She may write elsewhere only: what she did not touch is sound.
  expect(check.variants.map(one => one.remarks.map(remark => remark.rule))).toEqual([['writer-not-allowed'], []])
  await ada.call(endpoints.changeEntry, { id, version: 3, removed: [variants[0]!.id] })
  expect((await submit(world, mia, id)).stage).toBe('review')
  expect((await read(id)).version).toBe(4)
})

test('what was approved can be submitted again once a picture says something else, and who wrote that is an author', async () => {
  const world = await publishing()
  const { ada, ctx, wall, join, write, read, variant, go } = world
  const [mia, max] = [await join('Mia', 'manager'), await join('Max', 'manager')]
  const picture = await insertPicture(ctx)
  const poster = variant('', {
    channelId: null,
    target: 'Affiche',
    content: { parts: [{ text: 'a', media: [{ id: picture }] }] },
  })
  const { id } = await write({ planned: { local: '2027-03-05T10:00' }, variants: [poster, variant('Bonjour')] })
  await submit(world, ada, id)
  await approve(world, mia, id)
  await ada.call(endpoints.scheduleEntry, { id })
  expect(await refusal(submit(world, ada, id))).toBe('publish.not-a-draft')
  await max.call(endpoints.changeMedia, { id: picture, alt: { fr: 'Le quai au soleil' } })
  expect((await read(id)).may).toContain('submit')
  expect((await read(id)).may).not.toContain('schedule')
  // What is scheduled is dropped with its approval: only by somebody who could have scheduled it.
  const bea = await join('Bea', 'contributor')
  expect(await refusal(submit(world, bea, id))).toBe('publish.scheduled-by-others')
  expect(await submit(world, ada, id)).toMatchObject({ stage: 'review' })
  const states = async () => (await ada.call(endpoints.readApproval, { id })).rounds.map(round => round.state)
  expect(await states()).toEqual(['waiting', 'superseded'])
  await go(60 * 24 * 5)
  expect(wall.posts).toEqual([])
  expect(await refusal(approve(world, max, id))).toBe('publish.author-cannot-approve')
  expect(await approve(world, mia, id)).toMatchObject({ stage: 'approved' })
})

test('whoever looks at an earlier round does not approve the later one of the same version', async () => {
  const world = await publishing()
  const { ada, ctx, join, write, variant } = world
  const mia = await join('Mia', 'manager')
  const picture = await insertPicture(ctx)
  const content = { parts: [{ text: 'a', media: [{ id: picture }] }] }
  const { id } = await write({ variants: [variant('', { channelId: null, target: 'Affiche', content })] })
  await submit(world, ada, id)
  const [waiting] = (await mia.call(endpoints.listApprovals, {})).waiting
  await ada.call(endpoints.withdrawEntry, { id })
  await ada.call(endpoints.changeMedia, { id: picture, alt: { fr: 'Autre chose' } })
  await submit(world, ada, id)
  const stale = { id, version: 1, round: waiting!.round }
  expect(await refusal(mia.call(endpoints.decideEntry, { ...stale, decision: 'approved' }))).toBe(
    'publish.changed-meanwhile',
  )
  expect((await mia.call(endpoints.approveEntries, { entries: [stale] })).done).toBe(0)
  expect((await mia.call(endpoints.approveEntries, { entries: [{ ...stale, round: 2 }] })).done).toBe(1)
})

test('what is said of a file by two at once both stays', async () => {
  const { ada, ctx, join } = await publishing()
  const mia = await join('Mia', 'manager')
  const id = await insertPicture(ctx)
  await ada.call(endpoints.changeMedia, { id, alt: { fr: 'Le quai' }, rights: { holder: 'Ana' } })
  const both = await mia.call(endpoints.changeMedia, { id, alt: { en: 'The quay' }, rights: { licence: 'CC BY' } })
  expect([both.alt, both.rights.holder, both.rights.licence]).toEqual([
    { fr: 'Le quai', en: 'The quay' },
    'Ana',
    'CC BY',
  ])
  expect((await ada.call(endpoints.changeMedia, { id, alt: { fr: '' } })).alt).toEqual({ en: 'The quay' })
})

test('an emergency asks nobody to approve what is approved already', async () => {
  const { ada, ctx, join, write } = await publishing()
  await join('Max', 'manager')
  const { id } = await write()
  await ctx.drain({ failures: 'keep' })
  await ada.call(endpoints.approveInEmergency, { id, version: 1, why: 'Inondation' })
  // One message: that it was approved.
  expect(await ctx.drain({ failures: 'keep' })).toMatchObject({ ran: 1 })
})
