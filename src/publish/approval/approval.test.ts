import { expect, test } from 'vitest'
import { createApiKey } from '../../org/endpoints.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { publishing, refusal } from '../testing/publishing.ts'

type World = Awaited<ReturnType<typeof publishing>>

const submit = async ({ read }: World, by: Visitor, id: string, more: object = {}) =>
  by.call(endpoints.submitEntry, { id, version: (await read(id)).version, ...more })
const decide = async (
  { read }: World,
  by: Visitor,
  id: string,
  decision: 'approved' | 'returned' = 'approved',
  note = '',
) => by.call(endpoints.decideEntry, { id, version: (await read(id)).version, decision, note })

test('without a policy somebody else than whoever wrote it approves; then it is scheduled and goes out once', async () => {
  const world = await publishing()
  const { ada, wall, join, write, variant, read, go } = world
  const mia = await join('Mia', 'manager')
  const { id } = await write({ planned: { local: '2027-03-01T10:00' }, variants: [variant('Nocturne ce soir')] })
  expect(await refusal(decide(world, mia, id))).toBe('publish.not-under-review')
  expect(await refusal(ada.call(endpoints.submitEntry, { id, version: 9 }))).toBe('publish.changed-meanwhile')
  expect(await submit(world, ada, id, { note: 'Pour jeudi' })).toMatchObject({
    state: 'review',
    may: expect.arrayContaining(['withdraw']),
  })
  expect(await refusal(submit(world, ada, id))).toBe('publish.not-a-draft')
  expect(await refusal(decide(world, ada, id))).toBe('publish.author-cannot-approve')
  expect((await ada.call(endpoints.listApprovals, {})).waiting).toMatchObject([
    { id, submittedBy: 'Ada', note: 'Pour jeudi', standing: 'author', overdue: false },
  ])
  expect((await mia.call(endpoints.listApprovals, {})).waiting).toMatchObject([{ id, standing: 'yes' }])
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id }))).toBe('publish.not-approved')
  expect(await decide(world, mia, id)).toMatchObject({ state: 'approved' })
  expect((await mia.call(endpoints.listApprovals, {})).waiting).toEqual([])
  expect(await ada.call(endpoints.scheduleEntry, { id })).toMatchObject({ state: 'scheduled' })
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id }))).toBe('publish.nothing-to-schedule')
  await go(59)
  expect(wall.posts).toEqual([])
  await go(1)
  await go(1)
  expect(wall.posts.map(post => post.text)).toEqual(['Nocturne ce soir'])
  expect(await read(id)).toMatchObject({
    state: 'published',
    variants: [{ state: 'published', send: { posts: [{ url: 'https://a.example/1' }] } }],
  })
  const { rounds } = await ada.call(endpoints.readApproval, { id })
  expect(rounds).toMatchObject([
    { round: 1, state: 'approved', decisions: [{ by: 'Mia', decision: 'approved', via: 'session' }] },
  ])
})

const levels = (people: { substitute: string }) => `vigie: 1
language: fr
approvals:
  - id: relecture
    name: Relecture
    roles: [manager]
    substitutes: [${people.substitute}]
    within: 4
  - id: direction
    name: Direction
    roles: [approver]
    outside: true
`

test('levels decide in their order, in working hours, with substitutes and reminders; what is returned says why', async () => {
  const world = await publishing()
  const { ada, ctx, join, idOf, inForce, write, go } = world
  const [mia, sam] = [await join('Mia', 'manager'), await join('Sam', 'approver')]
  const dora = await join('Dora', 'approver')
  await inForce(levels({ substitute: await idOf('Sam') }))
  const { id } = await write()
  await submit(world, ada, id)
  const round = async () => (await ada.call(endpoints.readApproval, { id })).rounds[0]!
  // 9 in the morning and four working hours.
  expect(await round()).toMatchObject({ level: 0, dueAt: '2027-03-01T18:00:00.000Z', overdue: false })
  expect((await round()).levels.map(level => [level.name, level.outside, level.substitutes.people])).toEqual([
    ['Relecture', false, [{ id: await idOf('Sam'), name: 'Sam' }]],
    ['Direction', true, []],
  ])
  // The second level cannot go first.
  expect(await refusal(decide(world, dora, id))).toBe('publish.not-your-level')
  await go(60 * 5)
  expect(await round()).toMatchObject({ overdue: true })
  const reminded = await ctx.db.selectFrom('approval_round').select('reminded_at').executeTakeFirstOrThrow()
  expect(reminded.reminded_at).not.toBeNull()
  await decide(world, sam, id)
  expect(await round()).toMatchObject({
    level: 1,
    state: 'waiting',
    dueAt: null,
    decisions: [{ by: 'Sam', inSteadOf: 'Relecture' }],
  })
  expect(await refusal(decide(world, mia, id))).toBe('publish.not-your-level')
  expect(await refusal(decide(world, dora, id, 'returned'))).toBe('publish.say-why')
  expect(await decide(world, dora, id, 'returned', 'Citer la source')).toMatchObject({ state: 'draft' })
  expect(await round()).toMatchObject({
    state: 'returned',
    decisions: [{}, { decision: 'returned', note: 'Citer la source' }],
  })
  await submit(world, ada, id)
  await ada.call(endpoints.withdrawEntry, { id })
  expect((await round()).state).toBe('withdrawn')
  await submit(world, ada, id)
  await decide(world, mia, id)
  expect(await decide(world, dora, id)).toMatchObject({ state: 'approved' })
})

test('changing what others will see reopens the approval and takes back what waits; moving it does not', async () => {
  const world = await publishing()
  const { ada, wall, join, write, variant, read, go } = world
  const [mia, bea] = [await join('Mia', 'manager'), await join('Bea', 'contributor')]
  const { id, variants } = await write({ planned: { local: '2027-03-01T10:00' } })
  const change = async (by: Visitor, given: object) =>
    by.call(endpoints.changeEntry, { id, version: (await read(id)).version, ...given })
  const other = { variants: [{ ...variant('Autre chose'), id: variants[0]!.id }] }
  await submit(world, ada, id)
  expect(await refusal(change(ada, other))).toBe('publish.would-reopen')
  // A title of the house, an owner, an hour are not what is approved.
  await change(ada, { title: 'Nocturne de mars', effortMinutes: 90 })
  expect(await decide(world, mia, id)).toMatchObject({ state: 'approved' })
  await ada.call(endpoints.scheduleEntry, { id })
  await ada.call(endpoints.moveEntry, { id, planned: { local: '2027-03-01T11:00' } })
  expect((await read(id)).variants[0]!.send).toMatchObject({ state: 'waiting', dueAt: '2027-03-01T16:00:00.000Z' })
  expect(await refusal(bea.call(endpoints.moveEntry, { id, planned: { local: '2027-03-01T12:00' } }))).toBe(
    'publish.scheduled-by-others',
  )
  expect(await refusal(ada.call(endpoints.moveEntry, { id, planned: null }))).toBe('publish.scheduled-needs-time')
  expect(await refusal(ada.call(endpoints.moveEntry, { id, planned: { local: '2027-02-01T12:00' } }))).toBe(
    'publish.time-past',
  )
  expect(await refusal(change(bea, { ...other, reopen: true }))).toBe('publish.scheduled-by-others')
  const { entry } = await change(ada, { ...other, reopen: true })
  expect(entry).toMatchObject({ state: 'draft', variants: [{ state: null, send: { state: 'cancelled' } }] })
  await go(60 * 3)
  expect(wall.posts).toEqual([])
  const { rounds } = await ada.call(endpoints.readApproval, { id })
  expect(rounds.map(round => round.state)).toEqual(['superseded'])
  expect((await mia.call(endpoints.compareEntryVersions, { id, from: 1 })).differences.map(one => one.place)).toContain(
    `variants/${variants[0]!.id}`,
  )
})

test('a contributor neither approves nor reaches the network, by no path; nor does a key', async () => {
  const world = await publishing()
  const { ada, ctx, wall, server, join, write, read, go } = world
  const bea = await join('Bea', 'contributor')
  const mia = await join('Mia', 'manager')
  const { id } = await write({ planned: { local: '2027-03-01T10:00' } }, bea)
  const version = 1
  const paths: ((by: Visitor) => Promise<unknown>)[] = [
    by => by.call(endpoints.decideEntry, { id, version, decision: 'approved' }),
    by => by.call(endpoints.approveEntries, { entries: [{ id, version }] }),
    by => by.call(endpoints.approveInEmergency, { id, version, why: 'Vite' }),
    by => by.call(endpoints.createApprovalLink, { id, name: 'Bea', email: 'bea@example.org' }),
    by => by.call(endpoints.scheduleEntry, { id, when: 'now' }),
    by => by.call(endpoints.unscheduleEntry, { id }),
    by => by.call(endpoints.updatePublished, { id }),
  ]
  const tryAll = async (by: Visitor) => Promise.all(paths.map(path => refusal(path(by))))
  expect(await tryAll(bea)).toEqual(paths.map(() => 'app.not-allowed'))
  await submit(world, bea, id)
  expect(await tryAll(bea)).toEqual(paths.map(() => 'app.not-allowed'))
  await decide(world, mia, id)
  expect(await tryAll(bea)).toEqual(paths.map(() => 'app.not-allowed'))
  await go(60)
  // Approved and past its hour: nothing goes out before somebody who may has scheduled it.
  expect([wall.posts.length, (await read(id)).state]).toEqual([0, 'approved'])
  await ada.call(endpoints.scheduleEntry, { id, pastNow: true })
  const send = (await read(id)).variants[0]!.send!
  for (const path of [endpoints.sendNow, endpoints.dropSend, endpoints.removeSend] as const)
    expect(await refusal(bea.call(path, { id: send.id }))).toBe('app.not-allowed')
  expect(await refusal(bea.call(endpoints.moveSend, { id: send.id, dueAt: '2027-03-01T20:00:00Z' }))).toBe(
    'app.not-allowed',
  )
  const { key } = await ada.call(createApiKey, { name: 'robot', role: 'administrator' })
  const robot = visitor(server, { organisation: 'le-phare', headers: { authorization: `Bearer ${key}` } })
  const other = await write({}, bea)
  await submit(world, bea, other.id)
  for (const path of [
    () => robot.call(endpoints.decideEntry, { id: other.id, version, decision: 'approved' }),
    () => robot.call(endpoints.approveEntries, { entries: [{ id: other.id, version }] }),
    () => robot.call(endpoints.approveInEmergency, { id: other.id, version, why: 'Vite' }),
    () => robot.call(endpoints.createApprovalLink, { id: other.id, name: 'X', email: 'x@example.org' }),
  ])
    expect(await refusal(path())).toBe('publish.only-people-approve')
  expect((await read(other.id)).state).toBe('review')
  await ctx.drain({ failures: 'keep' })
})

test('whoever made a key does not approve what was written by it, and no hurry goes round the levels', async () => {
  const world = await publishing()
  const { ada, server, join, inForce, write, read, variant } = world
  const mia = await join('Mia', 'manager')
  const { key } = await ada.call(createApiKey, { name: 'plume', role: 'manager' })
  const pen = visitor(server, { organisation: 'le-phare', headers: { authorization: `Bearer ${key}` } })
  const { id } = await write({ variants: [variant('Par la clé')] }, pen)
  await submit(world, pen, id)
  expect(await refusal(decide(world, ada, id))).toBe('publish.author-cannot-approve')
  expect(await decide(world, mia, id)).toMatchObject({ state: 'approved' })

  await inForce('vigie: 1\nlanguage: fr\napprovals:\n  - { id: direction, roles: [manager], urgency: usual }\n')
  const anna = await join('Anna', 'contributor')
  const urgent = await write({ variants: [variant('Vite')] }, anna)
  await submit(world, anna, urgent.id, { urgentWhy: 'Demain matin' })
  expect((await read(urgent.id)).state).toBe('review')
})

test('the emergency path is for those whom the policy names, and leaves its reason; several are approved at once', async () => {
  const world = await publishing()
  const { ada, join, idOf, inForce, write, read } = world
  const [mia, max] = [await join('Mia', 'manager'), await join('Max', 'manager')]
  await inForce(`vigie: 1\nlanguage: fr\nemergency:\n  people: [${await idOf('Mia')}]\n`)
  const first = await write()
  const emergency = (by: Visitor) =>
    by.call(endpoints.approveInEmergency, { id: first.id, version: 1, why: 'Inondation' })
  expect(await refusal(emergency(max))).toBe('publish.emergency-not-yours')
  expect(await emergency(mia)).toMatchObject({ state: 'approved' })
  expect(await refusal(emergency(mia))).toBe('publish.approved-already')
  const { rounds } = await ada.call(endpoints.readApproval, { id: first.id })
  expect(rounds[0]).toMatchObject({
    state: 'approved',
    urgentWhy: 'Inondation',
    decisions: [{ decision: 'emergency', by: 'Mia', note: 'Inondation' }],
  })
  const [second, third, draft] = [await write(), await write({}, max), await write()]
  for (const { id } of [second, third]) await submit(world, ada, id)
  expect((await read(second.id, max)).may).not.toContain('emergency')
  expect((await read(second.id, mia)).may).toContain('emergency')
  const { done, refused } = await max.call(endpoints.approveEntries, {
    entries: [second, third, draft].map(({ id }) => ({ id, version: 1 })),
  })
  expect([done, refused.map(one => one.id)]).toEqual([1, [third.id, draft.id]])
  expect((await read(second.id)).state).toBe('approved')
})

test('comments stand on a passage with its words, are answered, settled, and taken back by their writer', async () => {
  const world = await publishing()
  const { ada, join, write, variant, read } = world
  const dora = await join('Dora', 'approver')
  const { id, variants } = await write({ variants: [variant('Entrée libre ce soir')] })
  const variantId = variants[0]!.id
  const said = await dora.call(endpoints.addComment, {
    id,
    variantId,
    passage: { part: 0, start: 7, end: 12 },
    body: 'Vraiment libre',
  })
  expect(said).toMatchObject({ quote: 'libre', by: 'Dora', mine: true, settled: null })
  const answer = await ada.call(endpoints.addComment, { id, body: 'Oui', answers: said.id })
  expect((await read(id)).comments).toBe(1)
  expect(
    (await dora.call(endpoints.listComments, { id })).comments.map(one => [one.body, one.answers, one.mine]),
  ).toEqual([
    ['Vraiment libre', null, true],
    ['Oui', said.id, false],
  ])
  await ada.call(endpoints.settleComment, { id, comment: said.id, settled: true })
  expect((await read(id)).comments).toBe(0)
  expect(await refusal(dora.call(endpoints.removeComment, { id, comment: answer.id }))).toBe('publish.no-such-comment')
  const rita = await join('Rita', 'reader')
  expect(await refusal(rita.call(endpoints.addComment, { id, body: 'Moi aussi' }))).toBe(
    'publish.readers-do-not-comment',
  )
  await dora.call(endpoints.removeComment, { id, comment: said.id })
  expect((await ada.call(endpoints.listComments, { id })).comments).toEqual([])
})
