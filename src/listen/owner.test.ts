import { expect, test } from 'vitest'
import type { Actor, Role } from '../permissions.ts'
import { testContext } from '../testing/index.ts'
import { ingest } from './ingest/ingest.ts'
import { readRiver } from './mentions/river-service.ts'
import { changeView, createView, deleteView, listViews, restoreView } from './mentions/views.ts'
import { addNote, changeNote, deleteNote } from './people/notes.ts'
import {
  commitNothing,
  ingestSource,
  makeItem,
  makeOrganisation,
  makeSource,
  makeTopic,
  testNetwork,
  withNetworks,
} from './testing/listening.ts'

const ctx = await testContext({ connectors: withNetworks(testNetwork()) })
const actor = await makeOrganisation(ctx)
await makeTopic(ctx, actor, 'Nous', 'musée')
await ingest(ctx, ingestSource(ctx, actor, await makeSource(ctx, actor)), [makeItem('1', 'Le musée.')], commitNothing)
const key = (keyId: string, role: Role = 'animator'): Actor => ({ ...actor, userId: null, keyId, role, via: 'api-key' })
const person: Actor = { ...actor, userId: 'u1', role: 'animator' }
const view = { name: 'Les miennes', filter: { text: 'musée' }, shared: false }

test('an API key lists, changes and deletes its own views, and sees none of another key or person', async () => {
  const { id } = await createView(ctx, key('a'), view)
  await createView(ctx, person, view)
  expect(await listViews(ctx, key('a'))).toMatchObject([{ id, own: true }])
  expect(await listViews(ctx, key('b'))).toEqual([])
  await expect(changeView(ctx, key('b'), id, view)).rejects.toThrow('listen.no-such-view')
  expect(await changeView(ctx, key('a'), id, { ...view, shared: true })).toMatchObject({ shared: true })
  expect(await listViews(ctx, key('b'))).toMatchObject([{ id, own: false }])
  await expect(deleteView(ctx, key('b'), id)).rejects.toThrow('listen.view-of-another')
  await deleteView(ctx, key('a'), id)
})

test('a deleted view comes back to whom it belonged, for a day', async () => {
  const at = ctx.clock.now().getTime()
  const { id } = await createView(ctx, person, { ...view, shared: true })
  const own = await createView(ctx, person, view)
  const administrator: Actor = { ...actor, userId: 'u2' }
  const listed = async (who: Actor) => (await listViews(ctx, who)).map(one => [one.id, one.own])
  await deleteView(ctx, administrator, id)
  expect(await listed(administrator)).not.toContainEqual([id, false])
  for (const gone of [() => changeView(ctx, person, id, view), () => deleteView(ctx, person, id)])
    await expect(gone()).rejects.toThrow('listen.no-such-view')
  await expect(restoreView(ctx, key('b'), id)).rejects.toThrow('listen.view-of-another')
  await restoreView(ctx, administrator, id)
  expect(await listed(person)).toContainEqual([id, true])
  expect(await listed(administrator)).toContainEqual([id, false])
  await expect(restoreView(ctx, administrator, id)).rejects.toThrow('listen.no-such-view')
  const ofViews = ctx.db.selectFrom('audit_entry').where('subject_type', '=', 'view').orderBy('id')
  const told = async () =>
    (await ofViews.selectAll().execute()).map(one => [one.action, one.subject_id, one.subject_name])
  const since = (await told()).slice(-2)
  expect(since).toEqual([
    ['listen.delete-view', String(id), view.name],
    ['listen.restore-view', String(id), view.name],
  ])

  await deleteView(ctx, person, own.id)
  // Nobody else knew of it, and the log does not tell.
  expect((await told()).slice(-2)).toEqual(since)
  await expect(restoreView(ctx, administrator, own.id)).rejects.toThrow('listen.no-such-view')
  const tomorrow = { ...ctx, clock: { ...ctx.clock, now: () => new Date(at + 2 * 86_400_000) } }
  await deleteView(tomorrow, person, id)
  await expect(restoreView(ctx, person, own.id)).rejects.toThrow('listen.no-such-view')
})

test('an API key changes the notes that it wrote, and nobody else’s', async () => {
  const [mention] = (await readRiver(ctx, actor, {}, { limit: 1 })).mentions
  const note = await addNote(ctx, key('a'), mention!.id, 'Vu')
  for (const other of [key('b'), person])
    await expect(changeNote(ctx, other, note.id, 'Non')).rejects.toThrow('listen.note-of-another')
  expect(await changeNote(ctx, key('a'), note.id, 'Revu')).toMatchObject({ text: 'Revu' })
  const older = await addNote(ctx, key('a'), mention!.id, 'D’avant')
  await ctx.db.updateTable('mention_note').set({ by_id: null }).where('id', '=', older.id).execute()
  await expect(deleteNote(ctx, key('a'), older.id)).rejects.toThrow('listen.note-of-another')
  await deleteNote(ctx, key('b', 'administrator'), older.id)
})
