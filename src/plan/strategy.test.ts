import { beforeAll, expect, test } from 'vitest'
import { createApiKey, createOrganisation } from '../org/endpoints.ts'
import { can, roles } from '../permissions.ts'
import { type TestServer, type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import type { Strategy } from './model/strategy.ts'
import type { Operation } from './strategy-schema.ts'
import { begin, join, planning, refusal } from './testing/planning.ts'

let server: TestServer
let ada: Visitor
let bob: Visitor
let live: Awaited<ReturnType<typeof planning>>
beforeAll(async () => {
  live = await planning({
    heard: async () => ({
      startedOn: '2027-01-10',
      topics: [
        { name: 'Musée de la Mer', kind: 'competitor', recent: 12 },
        { name: 'Marées', kind: 'theme', recent: 3 },
        { name: 'Nous', kind: 'us', recent: 40 },
      ],
      spaces: [{ name: 'Notre site', kind: 'feed', link: 'https://phare.example/' }],
      questions: [{ mention: 'm1', text: 'À quelle heure fermez-vous ? Merci.', on: '2027-04-30' }],
    }),
  })
  server = live.server
  ada = live.ada
  bob = await join(server, ada, 'Bob', 'manager')
})

const document: Strategy = {
  vigie: 1,
  scope: { wont: ['TikTok'] },
  goals: [{ id: 'frequentation', name: 'Faire venir' }],
  objectives: [{ id: 'visites', name: 'Plus de visites', goal: 'frequentation' }],
}
const change = (who: Visitor, strategy: number, operations: Operation[]) =>
  who.call(endpoints.changeStrategy, { strategy, operations })

test('a strategy begins empty or with a content, and is read whole', async () => {
  const empty = await begin(ada)
  expect(empty).toMatchObject({
    name: 'Stratégie 2027',
    state: 'draft',
    inForce: null,
    changedSince: false,
    revision: 1,
  })
  expect(empty.document).toEqual({ vigie: 1, name: 'Stratégie 2027', language: 'fr', mode: 'full', state: 'draft' })
  const filled = await begin(ada, document)
  expect(filled.document).toEqual({ ...document, name: 'Stratégie 2027', language: 'fr', mode: 'full', state: 'draft' })
  const { strategies } = await ada.call(endpoints.listStrategies, {})
  expect(strategies.map(one => one.id)).toContain(filled.id)
})

test('what was heard is proposed as a beginning, and can be taken as it is', async () => {
  const { document: proposed } = await ada.call(endpoints.proposeStrategy, { mode: 'listen' })
  expect(proposed).toMatchObject({
    mode: 'listen',
    listening: { from: '2027-01-10', months: 3 },
    competitors: [{ id: 'musee-de-la-mer', name: 'Musée de la Mer', topic: 'Musée de la Mer' }],
    trends: [{ id: 'marees', name: 'Marées', seenOn: '2027-05-03' }],
    spaces: [{ id: 'notre-site', link: 'https://phare.example/', official: true }],
    needs: [{ name: 'À quelle heure fermez-vous ?', question: true, heard: [{ kind: 'mention', of: 'm1' }] }],
  })
  expect(JSON.stringify(proposed)).not.toContain('Merci')
  const taken = await begin(ada, proposed)
  expect(taken).toMatchObject({ mode: 'listen', document: { competitors: proposed.competitors } })
})

test('two people write: neither loses anything', async () => {
  const { id } = await begin(ada, document)
  const first = await change(ada, id, [
    { do: 'set', at: 'objectives/visites/name', to: 'Davantage de visites', before: 'Plus de visites' },
  ])
  expect(first).toMatchObject({ conflicts: [] })
  const second = await change(bob, id, [
    { do: 'set', at: 'objectives/visites/name', to: 'Plus de familles', before: 'Plus de visites' },
    { do: 'set', at: 'objectives/visites/unit', to: 'visites', before: null },
  ])
  expect(second.conflicts).toMatchObject([
    { operation: 0, at: 'objectives/visites/name', wanted: 'Plus de familles', now: 'Davantage de visites', by: 'Ada' },
  ])
  const { document: now, marks } = await ada.call(endpoints.readStrategy, { strategy: id, marks: true })
  expect(now.objectives?.[0]).toMatchObject({ name: 'Davantage de visites', unit: 'visites' })
  expect(marks?.['objectives/visites/unit']?.by).toBe('Bob')
  expect(marks?.['objectives/visites/name']?.by).toBe('Ada')
  expect(marks?.['goals/frequentation']?.by).toBe('Ada')
})

test('what somebody removed meanwhile is told with who and when, and comes back with what was written', async () => {
  const { id } = await begin(ada, document)
  await change(ada, id, [{ do: 'set', at: 'objectives/visites/unit', to: 'visites' }])
  live.ctx.clock.advance({ minutes: 5 })
  const gone = await change(bob, id, [{ do: 'remove', at: 'objectives/visites' }])
  const mine = { do: 'set', at: 'objectives/visites/unit', to: 'entrées', before: 'visites' } as const
  const { conflicts } = await change(ada, id, [mine])
  expect(conflicts).toMatchObject([{ removed: true, by: 'Bob', now: null, wanted: 'entrées' }])
  expect(conflicts[0]!.changedAt).toBe(gone.summary.updatedAt)
  expect((await change(ada, id, [{ ...mine, before: null }])).conflicts).toMatchObject([{ removed: true }])
  const back = await change(ada, id, [
    { do: 'restore', at: 'objectives/visites' },
    { ...mine, before: undefined },
  ])
  expect(back.conflicts).toEqual([])
  expect(back.summary).toMatchObject({ id, updatedBy: 'Ada', revision: back.revision })
  const now = await ada.call(endpoints.readStrategy, { strategy: id })
  expect(now.document.objectives).toEqual([{ ...document.objectives![0], unit: 'entrées' }])
  // What stands is not restored over; what never was cannot be.
  expect(await change(bob, id, [{ do: 'restore', at: 'objectives/visites' }])).toMatchObject({
    change: null,
    conflicts: [],
  })
  expect(await refusal(change(bob, id, [{ do: 'restore', at: 'goals/jamais' }]))).toBe('plan.nothing-to-restore')
  expect(await refusal(change(bob, id, [{ do: 'restore', at: 'scope/wont' }]))).toBe('plan.no-such-place')
})

test('many writers at one moment: every change is there, each revision once', async () => {
  const { id } = await begin(ada, document)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      change(i % 2 === 0 ? ada : bob, id, [{ do: 'add', to: 'audiences', item: { name: 'Familles' } }]),
    ),
  )
  expect(new Set(answers.map(one => one.revision)).size).toBe(12)
  expect(new Set(answers.map(one => one.added[0]!.id)).size).toBe(12)
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.audiences).toHaveLength(12)
})

test('items are added, moved and removed; undo brings them back where they stood', async () => {
  const { id } = await begin(ada, document)
  const { added } = await change(ada, id, [
    { do: 'add', to: 'audiences', item: { name: 'Familles' } },
    { do: 'add', to: 'audiences', item: { name: 'Écoles' } },
    { do: 'add', to: 'audiences', item: { name: 'Presse régionale' }, after: null },
  ])
  expect(added.map(one => one.id)).toEqual(['familles', 'ecoles', 'presse-regionale'])
  const ids = async () =>
    (await ada.call(endpoints.readStrategy, { strategy: id })).document.audiences?.map(one => one.id)
  expect(await ids()).toEqual(['presse-regionale', 'familles', 'ecoles'])
  const moved = await change(ada, id, [
    { do: 'move', at: 'audiences/ecoles', after: null },
    { do: 'remove', at: 'audiences/familles' },
  ])
  expect(await ids()).toEqual(['ecoles', 'presse-regionale'])
  const undone = await ada.call(endpoints.undoChange, { strategy: id, change: moved.change! })
  expect(undone.conflicts).toEqual([])
  expect(await ids()).toEqual(['presse-regionale', 'familles', 'ecoles'])
  const redone = await ada.call(endpoints.undoChange, { strategy: id, change: undone.change! })
  expect(redone.conflicts).toEqual([])
  expect(await ids()).toEqual(['ecoles', 'presse-regionale'])
  expect(
    await refusal(ada.call(endpoints.undoChange, { strategy: id, change: '00000000-0000-7000-8000-000000000000' })),
  ).toBe('plan.no-such-change')
})

test('undo leaves what somebody changed since, and says so', async () => {
  const { id } = await begin(ada, document)
  const mine = await change(ada, id, [
    { do: 'set', at: 'goals/frequentation/name', to: 'Accueillir', before: 'Faire venir' },
    { do: 'set', at: 'scope/will', to: ['Bluesky'] },
  ])
  await change(bob, id, [{ do: 'set', at: 'goals/frequentation/name', to: 'Recevoir' }])
  const undone = await ada.call(endpoints.undoChange, { strategy: id, change: mine.change! })
  expect(undone.conflicts).toMatchObject([{ at: 'goals/frequentation/name', now: 'Recevoir', by: 'Bob' }])
  const { document: now } = await ada.call(endpoints.readStrategy, { strategy: id })
  expect(now.goals?.[0]?.name).toBe('Recevoir')
  expect(now.scope).toEqual({ wont: ['TikTok'] })
  const marked = async () => {
    const { changes } = await ada.call(endpoints.readHistory, { strategy: id })
    return changes.filter(one => one.undone).map(one => [one.change, one.place])
  }
  expect(await marked()).toEqual([[mine.change, 'scope/will']])
  await ada.call(endpoints.undoChange, { strategy: id, change: undone.change! })
  expect(await marked()).toEqual([[undone.change, 'scope/will']])
})

test('every field knows who changed it and when, from what to what', async () => {
  const { id } = await begin(ada, document)
  await change(bob, id, [{ do: 'set', at: 'objectives/visites/target', to: 12_000, before: null }])
  live.ctx.clock.advance({ hours: 1 })
  await change(ada, id, [{ do: 'set', at: 'objectives/visites/target', to: 15_000, before: 12_000 }])
  const history = (at: string, more = {}) => ada.call(endpoints.readHistory, { strategy: id, at, ...more })
  const { changes } = await history('objectives/visites/target')
  expect(changes.map(one => [one.by, one.before, one.after])).toEqual([
    ['Ada', 12_000, 15_000],
    ['Bob', null, 12_000],
  ])
  expect(Date.parse(changes[0]!.at) - Date.parse(changes[1]!.at)).toBe(3_600_000)
  const item = await history('objectives/visites')
  expect(item.changes.map(one => one.do)).toEqual(['set', 'set', 'add'])
  const page = await history('', { limit: 2 })
  expect(page.changes).toHaveLength(2)
  const rest = await history('', { limit: 50, after: page.next! })
  expect(rest.changes.length).toBeGreaterThan(1)
  expect(rest.next).toBeNull()
})

test('a value that does not fit is refused whole, with its field', async () => {
  const { id, revision } = await begin(ada, document)
  const wrong = change(ada, id, [
    { do: 'set', at: 'scope/will', to: ['Bluesky'] },
    { do: 'set', at: 'objectives/visites/due', to: 'un jour' },
  ])
  await expect(wrong).rejects.toMatchObject({ code: 'plan.value-wrong', fields: [{ path: 'objectives/visites/due' }] })
  expect(await refusal(change(ada, id, [{ do: 'set', at: 'objectives/visites/colour', to: 'x' }]))).toBe(
    'plan.no-such-place',
  )
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).revision).toBe(revision)
})

test('a strategy that is put aside is read, not written; nothing of it is lost', async () => {
  const { id } = await begin(ada, document)
  await ada.call(endpoints.archiveStrategy, { strategy: id, archived: true })
  expect((await ada.call(endpoints.listStrategies, {})).strategies.map(one => one.id)).not.toContain(id)
  expect((await ada.call(endpoints.listStrategies, { archived: true })).strategies.map(one => one.id)).toContain(id)
  expect(await refusal(change(ada, id, [{ do: 'set', at: 'name', to: 'Autre' }]))).toBe('plan.strategy-archived')
  await ada.call(endpoints.archiveStrategy, { strategy: id, archived: false })
  expect((await change(ada, id, [{ do: 'set', at: 'name', to: 'Autre' }])).conflicts).toEqual([])
})

test('readers read and do not write; another organisation sees nothing', async () => {
  const { id } = await begin(ada, document)
  const cleo = await join(server, ada, 'Cleo', 'reader')
  expect((await cleo.call(endpoints.readStrategy, { strategy: id })).document.goals).toHaveLength(1)
  expect(await refusal(change(cleo, id, [{ do: 'set', at: 'name', to: 'x' }]))).toBe('app.not-allowed')
  const other = (await ada.call(createOrganisation, { name: 'Autre' })).organisation
  const home = ada.organisation
  ada.organisation = other
  expect(await refusal(ada.call(endpoints.readStrategy, { strategy: id }))).toBe('plan.no-such-strategy')
  expect(await refusal(change(ada, id, [{ do: 'set', at: 'name', to: 'x' }]))).toBe('plan.no-such-strategy')
  const { key } = await ada.call(createApiKey, { name: 'k', role: 'administrator' })
  ada.organisation = home
  const stranger = visitor(server, { organisation: other, headers: { authorization: `Bearer ${key}` } })
  expect((await stranger.call(endpoints.listStrategies, {})).strategies).toEqual([])
})

test('a second strategy, one put aside and taken up again: by those who write, seen by those who read', async () => {
  const [first, second] = [await begin(ada, document), await begin(ada)]
  const ids = async (archived: boolean) =>
    (await ada.call(endpoints.listStrategies, { archived })).strategies.map(one => one.id)
  const aside = (who: Visitor, archived: boolean) =>
    who.call(endpoints.archiveStrategy, { strategy: second.id, archived })
  expect(await ids(false)).toEqual(expect.arrayContaining([first.id, second.id]))
  for (const role of roles) {
    const { key } = await ada.call(createApiKey, { name: role, role })
    const who = visitor(server, { organisation: ada.organisation, headers: { authorization: `Bearer ${key}` } })
    const [mayWrite, mayRead] = [can(role, 'plan.write'), can(role, 'plan.read')]
    for (const write of [() => aside(who, true), () => aside(who, false), () => begin(who)])
      expect(await refusal(write()), role).toBe(mayWrite ? 'accepted' : 'app.not-allowed')
    const version = who.call(endpoints.readVersion, { strategy: first.id, number: 1 })
    expect(await refusal(version), role).toBe(mayRead ? 'plan.no-such-version' : 'app.not-allowed')
  }
  expect((await aside(ada, true)).archived).toBe(true)
  expect([await ids(false), await ids(true)].map(list => list.includes(second.id))).toEqual([false, true])
  expect(await refusal(change(ada, second.id, [{ do: 'set', at: 'name', to: 'x' }]))).toBe('plan.strategy-archived')
  await aside(ada, false)
  await change(ada, second.id, [{ do: 'set', at: 'name', to: 'Reprise' }])
})

test('a file comes in as one set of changes, keeps its comments on the way out, and can be undone', async () => {
  const { id, revision } = await begin(ada, document)
  const text = `# Notre stratégie
vigie: 1
name: Stratégie 2027
goals:
  # le seul qui compte
  - id: frequentation
    name: Faire revenir
`
  const preview = await ada.call(endpoints.importFile, { strategy: id, text })
  expect(preview).toMatchObject({ revision, problems: [], change: null })
  expect(preview.differences.map(one => [one.kind, one.in, one.id])).toEqual([
    ['changed', 'scope', ''],
    ['changed', 'goals', 'frequentation'],
    ['removed', 'objectives', 'visites'],
  ])
  const done = await ada.call(endpoints.importFile, { strategy: id, text, apply: true, revision })
  expect(done.change).not.toBeNull()
  const file = await ada.visit(`/api/o/${ada.organisation}/plan/strategies/${id}/file`)
  expect(file.body).toContain('# le seul qui compte')
  expect(file.body).toContain('Faire revenir')
  expect(await refusal(ada.call(endpoints.importFile, { strategy: id, text, apply: true, revision }))).toBe(
    'plan.changed-meanwhile',
  )
  const again = await ada.call(endpoints.importFile, {
    strategy: id,
    text: text.replace('seul', 'dernier'),
    apply: true,
  })
  expect(again.change).toBeNull()
  await ada.call(endpoints.undoChange, { strategy: id, change: done.change! })
  expect((await ada.call(endpoints.readStrategy, { strategy: id })).document.objectives).toEqual(document.objectives)
  const exported = () => ada.visit(`/api/o/${ada.organisation}/plan/strategies/${id}/file`)
  expect((await exported()).body).not.toContain('# Notre stratégie')
})

test('an import that is undone gives back the comments of the file before it, unless another came since', async () => {
  const { id } = await begin(ada, document)
  const file = (said: string) => `# ${said}\nvigie: 1\ngoals:\n  - id: but\n    name: ${said}\n`
  const take = (said: string) => ada.call(endpoints.importFile, { strategy: id, text: file(said), apply: true })
  const exported = async () => (await ada.visit(`/api/o/${ada.organisation}/plan/strategies/${id}/file`)).body
  const undo = (change: string | null) => ada.call(endpoints.undoChange, { strategy: id, change: change! })
  await take('Premier')
  const second = await take('Second')
  const undone = await undo(second.change)
  expect(await exported()).toMatch(/^# Premier\n/)
  await undo(undone.change)
  expect(await exported()).toMatch(/^# Second\n/)
  const third = await take('Troisième')
  await take('Quatrième')
  await undo(third.change)
  expect(await exported()).toMatch(/^# Quatrième\n/)
  const { changes } = await ada.call(endpoints.readHistory, { strategy: id })
  expect(changes.filter(one => one.place === 'file')).toEqual([])
})

test('series that a file binds its objectives to are begun with it, named and with their unit', async () => {
  const { id } = await begin(ada, document)
  const text = `vigie: 1
language: fr
objectives:
  - id: visites
    purpose: promote
    metric: { id: given.bookings, window: since-start }
    definition: Classes dont la visite est confirmée.
    unit: classes
    baseline: { value: 0 }
    target: 150
  - id: attente
    metric: { id: given.wait, window: latest }
    definition: Heures d’attente. Au guichet seulement.
    baseline: { value: 31 }
    target: 8
  - id: ailleurs
    metric: { id: listen.mentions }
`
  const { series } = await ada.call(endpoints.importFile, { strategy: id, text })
  expect(series).toEqual([
    { id: 'bookings', name: 'Réservations', unit: 'classes' },
    { id: 'wait', name: 'Heures d’attente', unit: '' },
  ])
  expect((await ada.call(endpoints.listSeries, {})).series).toEqual([])
  await ada.call(endpoints.importFile, { strategy: id, text, apply: true })
  expect((await ada.call(endpoints.listSeries, {})).series).toMatchObject([
    { id: 'bookings', unit: 'classes', better: 'higher', adds: 'sum', figures: 0 },
    { id: 'wait', better: 'lower', adds: 'latest', figures: 0 },
  ])
  expect((await ada.call(endpoints.importFile, { strategy: id, text })).series).toEqual([])
})

test('a file that is wrong changes nothing and says where', async () => {
  const { id } = await begin(ada, document)
  const text = 'vigie: 1\nobjectives:\n  - id: x\n    colour: bleu\n'
  const { problems, change: none } = await ada.call(endpoints.importFile, { strategy: id, text, apply: true })
  expect(problems).toMatchObject([{ line: 4, column: 5 }])
  expect(none).toBeNull()
  expect(await ada.call(endpoints.readFile, { text: 'vigie: 1\nname: X\n' })).toEqual({
    document: { vigie: 1, name: 'X' },
    problems: [],
  })
})

test('the JSON Schema is there for anybody’s editor', async () => {
  const { body, status } = await visitor(server).visit('/api/plan/schema')
  expect(status).toBe(200)
  expect(JSON.parse(body).properties.objectives).toBeDefined()
})
