import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createApiKey, listAudit } from '../org/endpoints.ts'
import { listMembersFor } from '../org/index.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import type { Strategy } from './model/strategy.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, join, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
let bob: Visitor
let dora: Visitor
beforeAll(async () => {
  const membersOf = (organisationId: string) => listMembersFor(live.ctx.db, { organisationId, role: 'reader' })
  live = await planning({
    facts: [async id => ({ members: (await membersOf(id)).map(({ email, role }) => ({ email, role })) })],
  })
  ada = live.ada
  bob = await join(live.server, ada, 'Bob', 'manager')
  dora = await join(live.server, ada, 'Dora', 'approver')
})

/** Sound, and adopted by Dora only. */
const sound = (): Strategy => {
  const strategy = listenOnlyStrategy()
  const people = [...(strategy.people ?? []), { id: 'dora', name: 'Dora', email: 'dora@phare.example' }]
  return { ...strategy, people, direction: { ...strategy.direction, approvers: ['dora'] } }
}
const submit = (who: Visitor, strategy: number, note = '') => who.call(endpoints.submitVersion, { strategy, note })
const adopt = (who: Visitor, strategy: number, number: number, note = '') =>
  who.call(endpoints.adoptVersion, { strategy, number, note })
const refuse = (who: Visitor, strategy: number, number: number) =>
  who.call(endpoints.refuseVersion, { strategy, number, note: 'Trop cher' })

test('from draft to adopted: submitted by one, adopted by the one whom the strategy names', async () => {
  const { id } = await begin(bob, sound())
  const submitted = await submit(bob, id, 'Prêt')
  expect(submitted).toMatchObject({
    number: 1,
    state: 'under-review',
    submitted: { by: 'Bob', role: 'manager', note: 'Prêt' },
    decided: null,
  })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).state).toBe('under-review')
  expect(await refusal(submit(ada, id))).toBe('plan.already-under-review')
  expect(await refusal(adopt(bob, id, 1))).toBe('app.not-allowed')
  // Ada may adopt by her role, yet the strategy names Dora.
  expect(await refusal(adopt(ada, id, 1, 'malgré tout'))).toBe('plan.not-an-approver')
  const seen = await dora.call(endpoints.listVersions, { strategy: id })
  expect(seen).toMatchObject({
    mayAdopt: true,
    blocked: false,
    approvers: [{ person: 'dora', name: 'Dora', email: 'dora@phare.example', member: true, problem: null }],
  })
  expect((await ada.call(endpoints.listVersions, { strategy: id })).mayAdopt).toBe(false)
  const adopted = await adopt(dora, id, 1, 'Bonne route')
  expect(adopted).toMatchObject({ state: 'adopted', decided: { by: 'Dora', role: 'approver', note: 'Bonne route' } })
  const now = await ada.call(endpoints.readStrategy, { strategy: id })
  expect(now).toMatchObject({ state: 'adopted', inForce: 1, underReview: null, changedSince: false })
  expect(now.document).toMatchObject({
    state: 'adopted',
    adoptedOn: '2027-05-03',
    adoptedBy: [{ by: 'Dora', role: 'approver' }],
  })
  const version = await ada.call(endpoints.readVersion, { strategy: id, number: 1 })
  expect(version.document).toMatchObject({ state: 'adopted', adoptedOn: '2027-05-03' })
  const { items } = await ada.call(listAudit, { action: 'plan', limit: 3 })
  expect(items.map(one => one.action)).toEqual(['plan.adopt-version', 'plan.submit-version', 'plan.create-strategy'])
})

test('a first text under review is not yet adopted: no check speaks of its adoption', async () => {
  const { id } = await begin(bob, sound())
  await submit(bob, id)
  const { findings } = await bob.call(endpoints.listFindings, { strategy: id })
  const errors = findings.filter(one => one.severity === 'error' && one.accepted === null)
  expect(errors.map(one => one.rule).filter(rule => rule.startsWith('adopted-'))).toEqual([])
})

test('writing goes on after adoption; the next version replaces the one before, and the difference can be read', async () => {
  const { id } = await begin(bob, sound())
  await submit(bob, id)
  await adopt(dora, id, 1, 'oui')
  await bob.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [
      { do: 'set', at: 'scope/wont', to: ['Ouvrir un compte TikTok'] },
      { do: 'add', to: 'trends', item: { id: 'nouveau', name: 'Nouveau' } },
    ],
  })
  expect((await bob.call(endpoints.readStrategy, { strategy: id })).changedSince).toBe(true)
  const { differences } = await bob.call(endpoints.compareVersions, { strategy: id, from: 1 })
  expect(differences.map(one => [one.kind, one.in, one.id, one.fields.map(field => field.field)])).toEqual([
    ['changed', 'scope', '', ['wont']],
    ['added', 'trends', 'nouveau', ['name']],
  ])
  await submit(bob, id)
  // What is written while it is reviewed is not what is adopted.
  await bob.call(endpoints.changeStrategy, { strategy: id, operations: [{ do: 'remove', at: 'trends/nouveau' }] })
  await adopt(dora, id, 2, 'oui')
  const { versions } = await bob.call(endpoints.listVersions, { strategy: id })
  expect(versions.map(one => [one.number, one.state])).toEqual([
    [2, 'adopted'],
    [1, 'superseded'],
  ])
  const second = await bob.call(endpoints.readVersion, { strategy: id, number: 2 })
  expect(second.document.trends?.map(one => one.id)).toContain('nouveau')
  const restored = await bob.call(endpoints.restoreVersion, { strategy: id, number: 1 })
  expect(restored.change).not.toBeNull()
  expect((await bob.call(endpoints.compareVersions, { strategy: id, from: 1 })).differences).toEqual([])
  await bob.call(endpoints.undoChange, { strategy: id, change: restored.change! })
  expect((await bob.call(endpoints.readStrategy, { strategy: id })).document.scope?.wont).toEqual([
    'Ouvrir un compte TikTok',
  ])
})

test('no examination, no adoption: neither reason nor acceptance helps', async () => {
  const { examination: _, ...rest } = sound()
  const { id } = await begin(bob, rest)
  const { findings } = await bob.call(endpoints.listFindings, { strategy: id })
  const missing = findings.find(one => one.principle === 'B1' && one.severity === 'error')!
  await bob.call(endpoints.acceptFinding, {
    strategy: id,
    rule: missing.rule,
    at: missing.at,
    reason: 'Pressés',
    until: '2027-06-01',
  })
  const examined = async () => (await bob.call(endpoints.listVersions, { strategy: id })).examined
  // Said before anything is submitted.
  expect(await examined()).toBe(false)
  await submit(bob, id)
  expect(await refusal(adopt(dora, id, 1, 'tout de même'))).toBe('plan.not-examined')
  await bob.call(endpoints.returnVersion, { strategy: id, number: 1, note: 'Examinons' })
  await bob.call(endpoints.changeStrategy, {
    strategy: id,
    operations: [
      { do: 'set', at: 'examination/startedOn', to: '2027-01-04' },
      { do: 'set', at: 'examination/endedOn', to: '2027-01-31' },
    ],
  })
  expect(await examined()).toBe(true)
})

test('open errors are no wall, but somebody says why', async () => {
  const strategy = sound()
  const { id } = await begin(bob, { ...strategy, objectives: [{ ...strategy.objectives![0]!, goal: undefined }] })
  await submit(bob, id)
  expect(await refusal(adopt(dora, id, 1))).toBe('plan.reason-needed')
  const adopted = await adopt(dora, id, 1, 'Le but sera choisi en juin')
  expect(adopted.findings.error).toBeGreaterThan(0)
  expect(adopted.decided?.note).toBe('Le but sera choisi en juin')
})

test('a version goes back to draft, by those who wrote it or those who decide, with a word on why', async () => {
  const { id } = await begin(bob, sound())
  await submit(bob, id)
  expect(await refusal(refuse(bob, id, 1))).toBe('app.not-allowed')
  expect(await refusal(refuse(ada, id, 1))).toBe('plan.not-an-approver')
  await bob.call(endpoints.returnVersion, { strategy: id, number: 1, note: 'Une faute' })
  expect((await bob.call(endpoints.readStrategy, { strategy: id })).state).toBe('draft')
  expect(await refusal(adopt(dora, id, 1, 'oui'))).toBe('plan.not-under-review')
  await submit(bob, id)
  expect(await refuse(dora, id, 2)).toMatchObject({ state: 'returned', decided: { by: 'Dora', note: 'Trop cher' } })
  expect(await refusal(dora.call(endpoints.readVersion, { strategy: id, number: 9 }))).toBe('plan.no-such-version')
})

test('two who decide at one moment: one does', async () => {
  const { id } = await begin(bob, { ...sound(), direction: { ...sound().direction, approvers: [] } })
  await submit(bob, id)
  const results = await Promise.all([refusal(adopt(ada, id, 1, 'a')), refusal(adopt(dora, id, 1, 'b'))])
  expect(results.sort()).toEqual(['accepted', 'plan.not-under-review'])
})

test('what changed since the page was read is not submitted unseen', async () => {
  const { id, revision } = await begin(bob, sound())
  await ada.call(endpoints.changeStrategy, { strategy: id, operations: [{ do: 'set', at: 'name', to: 'Autre' }] })
  const late = bob.call(endpoints.submitVersion, { strategy: id, note: '', revision })
  expect(await refusal(late)).toBe('plan.changed-meanwhile')
})

test('who opened an adopted version is counted, never named', async () => {
  const { id } = await begin(bob, sound())
  await submit(bob, id)
  await bob.call(endpoints.recordOpen, { strategy: id, number: 1 })
  await adopt(dora, id, 1, 'oui')
  for (const who of [bob, bob, dora]) await who.call(endpoints.recordOpen, { strategy: id, number: 1 })
  const { versions, months } = await ada.call(endpoints.listVersions, { strategy: id })
  expect(versions[0]).toMatchObject({ opened: 2, concerned: 3 })
  // Bob wrote the text; what opened or was written in a month counts people, not acts.
  expect(months).toEqual([{ month: '2027-05', opened: 2, wrote: 1 }])
  expect(JSON.stringify(versions[0])).not.toContain('phare.example')
  const facts = await ada.call(endpoints.readFacts, { strategy: id })
  expect(facts.adoption).toEqual({ concerned: 3, opened: 2 })
})

test('who adopts is an account, recognised by its address: a name that somebody else takes opens nothing', async () => {
  const strategy = sound()
  const people = strategy.people!.map(one => (one.id === 'dora' ? { id: 'dora', name: 'Dora' } : one))
  const { id } = await begin(bob, { ...strategy, people })
  await submit(bob, id)
  const seen = await dora.call(endpoints.listVersions, { strategy: id })
  expect(seen).toMatchObject({ mayAdopt: false, blocked: true, approvers: [{ name: 'Dora', problem: 'no-email' }] })
  expect(await refusal(adopt(dora, id, 1, 'oui'))).toBe('plan.no-approver-can-adopt')
})

test.each([
  ['nobody of that id', ['nadia'], [], 'no-such-person'],
  ['an address of no member', ['zoe'], [{ id: 'zoe', name: 'Zoé', email: 'zoe@ailleurs.example' }], 'not-a-member'],
  ['a role that does not adopt', ['bob'], [{ id: 'bob', name: 'Bob', email: 'Bob@phare.example' }], 'may-not-adopt'],
] as const)(
  '%s can adopt nothing, and the finding says so before anybody tries',
  async (_what, approvers, more, problem) => {
    const strategy = sound()
    const document = {
      ...strategy,
      people: [...strategy.people!, ...more],
      direction: { ...strategy.direction, approvers: [...approvers] },
    }
    const { id } = await begin(bob, document)
    expect(await ada.call(endpoints.listVersions, { strategy: id })).toMatchObject({
      blocked: true,
      approvers: [{ problem }],
    })
    const { findings } = await ada.call(endpoints.listFindings, { strategy: id })
    expect(findings.filter(one => one.rule === 'approver-cannot-adopt')).toHaveLength(
      problem === 'no-such-person' ? 0 : 1,
    )
    await submit(bob, id)
    expect(await refusal(adopt(ada, id, 1, 'oui'))).toBe('plan.no-approver-can-adopt')
    // The way out: another text, which names somebody who can.
    await bob.call(endpoints.returnVersion, { strategy: id, number: 1, note: 'Personne ne peut l’adopter' })
    const operations = [{ do: 'set' as const, at: 'direction/approvers', to: ['dora'] }]
    await bob.call(endpoints.changeStrategy, { strategy: id, operations })
    await submit(bob, id)
    expect((await adopt(dora, id, 2, 'oui')).state).toBe('adopted')
  },
)

test('an account recognised at submission stays so, whatever its address is later', async () => {
  const paul = await join(live.server, ada, 'Paul', 'approver')
  const strategy = sound()
  const people = [...strategy.people!, { id: 'paul', name: 'Paul', email: 'paul@phare.example' }]
  const { id } = await begin(bob, { ...strategy, people, direction: { ...strategy.direction, approvers: ['paul'] } })
  await submit(bob, id)
  await sql`update auth_user set email = 'paul.roy@phare.example' where email = 'paul@phare.example'`.execute(
    live.ctx.db,
  )
  expect((await adopt(paul, id, 1, 'oui')).decided?.by).toBe('Paul')
})

test('a program with the role of an approver neither adopts nor refuses', async () => {
  const { id } = await begin(bob, { ...sound(), direction: { ...sound().direction, approvers: [] } })
  await submit(bob, id)
  const { key } = await ada.call(createApiKey, { name: 'Robot', role: 'approver' })
  const robot = visitor(live.server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
  expect((await robot.call(endpoints.listVersions, { strategy: id })).mayAdopt).toBe(false)
  expect(await refusal(adopt(robot, id, 1, 'oui'))).toBe('plan.only-people-adopt')
  expect(await refusal(robot.call(endpoints.refuseVersion, { strategy: id, number: 1, note: 'non' }))).toBe(
    'plan.only-people-adopt',
  )
})

test('earlier adoptions stay in the text: what was published after the first is not published before adoption', async () => {
  const { id } = await begin(bob, sound())
  await submit(bob, id)
  await adopt(dora, id, 1, 'oui')
  live.ctx.clock.advance({ days: 30 })
  await submit(bob, id)
  await adopt(dora, id, 2, 'oui')
  const { document } = await bob.call(endpoints.readStrategy, { strategy: id })
  expect(document.adoptedBy?.map(one => one.on)).toEqual(['2027-05-03', '2027-06-02'])
  expect(document.adoptedOn).toBe('2027-06-02')
  const first = await bob.call(endpoints.readVersion, { strategy: id, number: 1 })
  expect(first.document).toMatchObject({ adoptedOn: '2027-05-03', adoptedBy: [{ on: '2027-05-03' }] })
  await submit(bob, id)
  const third = await bob.call(endpoints.readVersion, { strategy: id, number: 3 })
  expect(third.document).toMatchObject({ state: 'under-review', adoptedOn: '2027-06-02' })
})

test('what is adopted is judged by its own text and its own readings, not by what is written meanwhile', async () => {
  const strategy = sound()
  const given = await ada.call(endpoints.createSeries, { name: 'Visites', unit: 'visites' })
  await ada.call(endpoints.addFigures, {
    series: given.id,
    figures: [{ on: '2027-05-01', value: 900, source: 'Caisse' }],
  })
  const [objective] = strategy.objectives!
  const bound = {
    ...objective!,
    metric: { id: given.metric },
    baseline: { value: 100, on: '2027-01-04' },
    setOn: '2027-05-02',
    target: 500,
  }
  const { id } = await begin(bob, { ...strategy, objectives: [bound] })
  const judged = async () => (await bob.call(endpoints.listFindings, { strategy: id })).findings.map(one => one.rule)
  expect(await judged()).toContain('objective-target-already-met')
  const submitted = await submit(bob, id)
  // The working text is bound to something else, with another target: nothing of it is what Dora adopts.
  const operations = [
    { do: 'set' as const, at: `objectives/${bound.id}/metric`, to: { id: 'given.rien' } },
    { do: 'set' as const, at: `objectives/${bound.id}/target`, to: 5000 },
  ]
  await bob.call(endpoints.changeStrategy, { strategy: id, operations })
  await live.run()
  expect(await judged()).not.toContain('objective-target-already-met')
  const adopted = await adopt(dora, id, 1, 'oui')
  expect(adopted.findings).toEqual(submitted.findings)
  // And the working text's readings are those of its own binding still.
  const { readings } = await bob.call(endpoints.listReadings, { strategy: id })
  expect(readings[0]).toMatchObject({ metric: 'given.rien', readable: false })
})
