import { beforeAll, expect, test } from 'vitest'
import { listAudit } from '../org/endpoints.ts'
import type { Visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import type { Strategy } from './model/strategy.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, join, planning, refusal } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
let bob: Visitor
let dora: Visitor
beforeAll(async () => {
  live = await planning()
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
  expect(seen).toMatchObject({ mayAdopt: true, approvers: [{ name: 'Dora', member: true }] })
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
  await submit(bob, id)
  expect(await refusal(adopt(dora, id, 1, 'tout de même'))).toBe('plan.not-examined')
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
  expect(await refusal(bob.call(endpoints.refuseVersion, { strategy: id, number: 1, note: 'x' }))).toBe(
    'app.not-allowed',
  )
  await bob.call(endpoints.returnVersion, { strategy: id, number: 1, note: 'Une faute' })
  expect((await bob.call(endpoints.readStrategy, { strategy: id })).state).toBe('draft')
  expect(await refusal(adopt(dora, id, 1, 'oui'))).toBe('plan.not-under-review')
  await submit(bob, id)
  const refused = await dora.call(endpoints.refuseVersion, { strategy: id, number: 2, note: 'Trop cher' })
  expect(refused).toMatchObject({ state: 'returned', decided: { by: 'Dora', note: 'Trop cher' } })
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
  const { versions } = await ada.call(endpoints.listVersions, { strategy: id })
  expect(versions[0]).toMatchObject({ opened: 2, concerned: 3 })
  expect(JSON.stringify(versions[0])).not.toContain('phare.example')
  const facts = await ada.call(endpoints.readFacts, { strategy: id })
  expect(facts.adoption).toEqual({ concerned: 3, opened: 2 })
})
