import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createApiKey, listAudit } from '../org/endpoints.ts'
import { can, type Role, roles } from '../permissions.ts'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { governing, refusal } from './testing/governing.ts'

let live: Awaited<ReturnType<typeof governing>>
let ada: Visitor
let bob: Visitor
let dora: Visitor
beforeAll(async () => {
  live = await governing()
  ada = live.ada
  bob = await live.join('Bob', 'manager')
  dora = await live.join('Dora', 'approver')
})
beforeEach(async () => {
  await live.ctx.db.deleteFrom('policy').execute()
})

const start = (from: 'starter' | 'empty' = 'starter') => bob.call(endpoints.startPolicy, { from })
const submit = (note = '') => bob.call(endpoints.submitPolicy, { note })
const post = (text: string) => ({
  network: 'bluesky',
  language: 'fr',
  parts: [{ text }],
  authors: [{ role: 'animator' as const }],
})

test('nothing, then the starter, written on by parts', async () => {
  expect(await bob.call(endpoints.readPolicy, {})).toEqual({ policy: null })
  expect(await refusal(bob.call(endpoints.changePolicy, { part: 'name', value: 'x' }))).toBe('govern.no-policy')
  const { policy } = await start()
  expect(policy).toMatchObject({ state: 'draft', revision: 1, updatedBy: 'Bob', inForce: null, changedSince: true })
  expect(policy.document.tones?.[0]?.address).toBe('vous')
  expect(await refusal(start())).toBe('govern.policy-exists')
  const term = { id: 'q', use: 'Québec' }
  const changed = await bob.call(endpoints.changePolicy, { part: 'lexicon', item: 'q', before: null, value: term })
  expect(changed.policy.revision).toBe(2)
  expect(changed.policy.document.lexicon?.at(-1)).toEqual(term)
  // The same again is no change.
  const again = await bob.call(endpoints.changePolicy, { part: 'lexicon', item: 'q', before: term, value: term })
  expect(again.policy.revision).toBe(2)
  const gone = await bob.call(endpoints.changePolicy, { part: 'lexicon', item: 'q', before: term, value: null })
  expect(gone.policy.document.lexicon?.some(one => one.id === 'q')).toBe(false)
})

test('two writers: the second is told, nothing is overwritten; other parts do not collide', async () => {
  const { policy } = await start('empty')
  expect(policy.document).toEqual({ vigie: 1, language: 'fr' })
  await ada.call(endpoints.changePolicy, { part: 'aim', before: null, value: { aim: 'D’Ada' } })
  expect(await refusal(bob.call(endpoints.changePolicy, { part: 'aim', before: null, value: { aim: 'De Bob' } }))).toBe(
    'govern.part-changed',
  )
  await bob.call(endpoints.changePolicy, { part: 'line', before: null, value: { line: 'De Bob' } })
  const { policy: now } = await ada.call(endpoints.readPolicy, {})
  expect(now?.document).toMatchObject({ aim: { aim: 'D’Ada' }, line: { line: 'De Bob' } })
})

test('two writers of one part at the same moment: one of them is told', async () => {
  await start('empty')
  const results = await Promise.all(
    [ada, bob].map((who, index) =>
      refusal(who.call(endpoints.changePolicy, { part: 'aim', before: null, value: { aim: String(index) } })),
    ),
  )
  expect(results.sort()).toEqual(['accepted', 'govern.part-changed'])
})

test('what is no value of the part is refused and changes nothing', async () => {
  await start('empty')
  for (const [part, item, value] of [
    ['aim', undefined, { aims: 'x' }],
    ['aim', 'x', { id: 'x' }],
    ['themes', 'x', { id: 'y' }],
    ['themes', undefined, [{ id: 'a' }, { id: 'a' }]],
    ['periods', 'x', { id: 'x', from: 'demain' }],
    ['language', undefined, 'de'],
  ] as const)
    expect(await refusal(bob.call(endpoints.changePolicy, { part, ...(item ? { item } : {}), value })), part).toBe(
      'govern.value-wrong',
    )
  expect((await bob.call(endpoints.readPolicy, {})).policy?.revision).toBe(1)
})

test('submitted, read for the law, put in force by somebody who did not write it; then the next version', async () => {
  await start()
  expect((await bob.call(endpoints.readPolicyInForce, {})).inForce).toBeNull()
  expect((await bob.call(endpoints.checkContent, { content: post('Tes amis') })).remarks).toEqual([])
  const first = await submit('Prête')
  expect(first).toMatchObject({ number: 1, state: 'under-review', submitted: { by: 'Bob', note: 'Prête' } })
  expect(await refusal(submit())).toBe('govern.already-under-review')
  await bob.call(endpoints.recordLegalReading, { number: 1, by: 'Me Roy', on: '2027-05-02' })
  expect(await bob.call(endpoints.listPolicyVersions, {})).toMatchObject({ mayDecide: false, wrote: true })
  expect(await dora.call(endpoints.listPolicyVersions, {})).toMatchObject({ mayDecide: true, wrote: false })
  expect(await refusal(bob.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('app.not-allowed')
  expect(await refusal(dora.call(endpoints.putPolicyInForce, { number: 1, from: '2027-05-02' }))).toBe(
    'govern.from-past',
  )
  const inForce = await dora.call(endpoints.putPolicyInForce, { number: 1, note: 'Bonne route' })
  expect(inForce).toMatchObject({
    state: 'in-force',
    decided: { by: 'Dora', note: 'Bonne route' },
    inForceFrom: '2027-05-03',
    legalReading: { by: 'Me Roy', on: '2027-05-02', note: '' },
  })
  const { policy } = await bob.call(endpoints.readPolicy, {})
  expect(policy).toMatchObject({ state: 'in-force', inForce: { number: 1, from: '2027-05-03' }, changedSince: false })
  const { remarks, version, levels } = await bob.call(endpoints.checkContent, { content: post('Tes amis') })
  expect(version).toBe(1)
  expect(remarks[0]).toMatchObject({
    rule: 'tone-address',
    what: '«\u00A0Tes\u00A0»\u00A0: on vouvoie ici.',
    why: 'Nous vouvoyons : on ne sait pas qui lit.',
    fix: { text: 'Vos' },
  })
  expect(levels.map(one => one.id)).toEqual(['relecture', 'direction'].slice(0, 1))

  // What is written now is not yet what is checked.
  await bob.call(endpoints.changePolicy, { part: 'tones', value: null })
  expect((await bob.call(endpoints.readPolicy, {})).policy).toMatchObject({ state: 'draft', changedSince: true })
  const rules = async (against: 'in-force' | 'working') =>
    (await bob.call(endpoints.checkContent, { content: post('Tes amis'), against })).remarks.map(one => one.rule)
  expect(await rules('in-force')).toEqual(['tone-address', 'theme-missing'])
  expect(await rules('working')).toEqual(['theme-missing'])
  const { differences } = await bob.call(endpoints.comparePolicyVersions, { from: 1 })
  expect(differences).toMatchObject([{ kind: 'removed', part: 'tones', id: 'partout', name: 'Partout' }])
  await submit()
  // From a later day: the first holds until then.
  await dora.call(endpoints.putPolicyInForce, { number: 2, from: '2027-06-01' })
  expect((await bob.call(endpoints.readPolicy, {})).policy).toMatchObject({
    inForce: { number: 1 },
    coming: { number: 2, from: '2027-06-01' },
  })
  expect((await bob.call(endpoints.listPolicyVersions, {})).versions.map(one => [one.number, one.state])).toEqual([
    [2, 'in-force'],
    [1, 'superseded'],
  ])
  const { items } = await ada.call(listAudit, { action: 'govern', limit: 5 })
  expect(items.map(one => one.action)).toEqual([
    'govern.put-policy-in-force',
    'govern.submit-policy',
    'govern.put-policy-in-force',
    'govern.record-legal-reading',
    'govern.submit-policy',
  ])
})

test('C8: whoever wrote any of it does not approve it, whatever their role; an old hand is forgiven by the next version', async () => {
  await start()
  await ada.call(endpoints.changePolicy, { part: 'name', value: 'De la main d’Ada' })
  await submit()
  expect(await refusal(ada.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('govern.writer-cannot-approve')
  await dora.call(endpoints.putPolicyInForce, { number: 1 })
  await bob.call(endpoints.changePolicy, { part: 'name', value: 'De la main de Bob' })
  await submit()
  expect(await refusal(ada.call(endpoints.putPolicyInForce, { number: 2 }))).toBe('accepted')
})

test('what is written while a version is reviewed waits, and so does its writer', async () => {
  await start()
  await submit()
  await ada.call(endpoints.changePolicy, { part: 'name', value: 'D’Ada, plus tard' })
  // Ada wrote none of version 1.
  await ada.call(endpoints.putPolicyInForce, { number: 1 })
  expect((await bob.call(endpoints.readPolicy, {})).policy).toMatchObject({ state: 'draft', changedSince: true })
  await submit()
  expect(await refusal(ada.call(endpoints.putPolicyInForce, { number: 2 }))).toBe('govern.writer-cannot-approve')
})

test('whoever made a key does not approve what was written by it', async () => {
  await start()
  const { key } = await ada.call(createApiKey, { name: 'plume', role: 'manager' })
  const pen = visitor(live.server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
  await pen.call(endpoints.changePolicy, { part: 'name', value: 'Par la clé' })
  await submit()
  expect(await refusal(ada.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('govern.writer-cannot-approve')
  expect(await refusal(dora.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('accepted')
})

test('a content beyond all that networks take is refused, and asking is limited', async () => {
  const long = { ...post(''), parts: Array.from({ length: 3 }, () => ({ text: 'mot '.repeat(40_000) })) }
  expect(await refusal(bob.call(endpoints.checkContent, { content: long }))).toBe('app.invalid-input')
  expect(endpoints.checkContent.limitPerMinute).toBeGreaterThan(0)
})

test('a program writes and submits, and decides nothing', async () => {
  await start()
  await submit()
  const { key } = await ada.call(createApiKey, { name: 'robot', role: 'approver' })
  const robot = visitor(live.server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
  expect(await refusal(robot.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('govern.only-people-approve')
  expect(await refusal(robot.call(endpoints.returnPolicy, { number: 1, note: 'non' }))).toBe(
    'govern.only-people-approve',
  )
})

test('returned with a word, withdrawn, restored', async () => {
  await start()
  await submit()
  const returned = await dora.call(endpoints.returnPolicy, { number: 1, note: 'Trop long' })
  expect(returned).toMatchObject({ state: 'returned', decided: { by: 'Dora', note: 'Trop long' } })
  expect(await refusal(dora.call(endpoints.putPolicyInForce, { number: 1 }))).toBe('govern.not-under-review')
  await submit()
  expect(await bob.call(endpoints.withdrawPolicy, { number: 2 })).toMatchObject({ state: 'returned' })
  await bob.call(endpoints.changePolicy, { part: 'lexicon', value: null })
  const { policy } = await bob.call(endpoints.restorePolicy, { number: 1 })
  expect(policy.document.lexicon?.length).toBeGreaterThan(0)
  expect((await bob.call(endpoints.comparePolicyVersions, { from: 1 })).differences).toEqual([])
  expect(await refusal(bob.call(endpoints.readPolicyVersion, { number: 9 }))).toBe('govern.no-such-version')
})

test('as a file and back; a file with faults says where, and changes nothing', async () => {
  await start()
  const { body } = await bob.get('/api/o/le-phare/govern/policies/editorial/file')
  expect(body).toMatch(/^vigie: 1\nlanguage: fr\nname: Politique éditoriale\naim:\n/)
  const same = await bob.call(endpoints.importPolicy, { text: body })
  expect(same).toMatchObject({ problems: [], policy: { revision: 1 } })
  const bad = await bob.call(endpoints.importPolicy, { text: 'vigie: 1\naim:\n  aims: x\nthemes:\n  - id: A b\n' })
  expect(bad.policy).toBeNull()
  expect(bad.problems.map(one => [one.path, one.line])).toEqual([
    ['aim', 3],
    ['themes/0/id', 5],
  ])
  for (const text of ['{', 'a: &x [1]\nb: *x', '- 1', '', 'vigie: 1\nvigie: 1'])
    expect((await bob.call(endpoints.importPolicy, { text })).policy, text).toBeNull()
  const next = await bob.call(endpoints.importPolicy, { text: body.replace('vous', 'tu') })
  expect(next.policy).toMatchObject({ revision: 2 })
})

test('as each role: who reads, who writes, who approves', async () => {
  await start()
  const people = await Promise.all(roles.map(async role => [role, await live.join(`R-${role}`, role)] as const))
  for (const [role, who] of people) {
    const may = (permission: Parameters<typeof can>[1]) =>
      can(role as Role, permission) ? 'accepted' : 'app.not-allowed'
    expect(await refusal(who.call(endpoints.readPolicy, {})), role).toBe(may('govern.read'))
    expect(await refusal(who.call(endpoints.checkContent, { content: post('Oui') })), role).toBe(may('govern.read'))
    expect(await refusal(who.call(endpoints.changePolicy, { part: 'name', value: role })), role).toBe(
      may('govern.write'),
    )
    const decided = await refusal(who.call(endpoints.putPolicyInForce, { number: 9 }))
    expect(decided, role).toBe(can(role as Role, 'govern.approve') ? 'govern.no-such-version' : 'app.not-allowed')
  }
})

test('the document: HTML of the working text and of a version, PDF and Word', async () => {
  await start()
  const at = '/api/o/le-phare/govern/policies/editorial/document'
  const working = await bob.get(at)
  expect(working.statusCode).toBe(200)
  for (const words of [
    'Politique éditoriale',
    'Ligne éditoriale',
    'Texte de travail',
    'usager',
    'Relecture',
    'De 9:00'.toLowerCase(),
  ])
    expect(working.body).toContain(words)
  expect(working.body).not.toMatch(/govern\.|undefined|\[object/)
  await submit()
  await bob.call(endpoints.recordLegalReading, { number: 1, by: 'Me Roy', on: '2027-05-02' })
  await dora.call(endpoints.putPolicyInForce, { number: 1 })
  const version = await bob.get(`${at}?version=1&locale=en`)
  for (const words of ['Editorial line', 'Version 1, in force from', 'Dora', 'Me Roy'])
    expect(version.body).toContain(words)
  const pdf = await bob.get(`${at}?version=1&format=pdf`)
  expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const word = await bob.get(`${at}?format=docx`)
  expect([word.statusCode, word.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})
