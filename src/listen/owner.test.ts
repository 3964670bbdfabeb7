import { expect, test } from 'vitest'
import type { Actor, Role } from '../permissions.ts'
import { testContext } from '../testing/index.ts'
import { ingest } from './ingest/ingest.ts'
import { readRiver } from './mentions/river-service.ts'
import { changeView, createView, deleteView, listViews } from './mentions/views.ts'
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
