import { expect, test } from 'vitest'
import { changeChannel } from '../../channels/endpoints.ts'
import * as endpoints from '../endpoints.ts'
import { publishing } from '../testing/publishing.ts'
import { inventoryLinks } from './inventory-links.ts'
import { contentFacts } from './read-gaps.ts'

test('what exists, is planned and is out is counted by what it serves, where it stands and on which network', async () => {
  const { ada, channel, write, join, go, ctx } = await publishing()
  await ada.call(changeChannel, { id: channel.id, strategyNetwork: 'bluesky' })
  const paper = await ada.call(endpoints.addInventoryItem, { title: 'Dépliant' })
  const old = await ada.call(endpoints.addInventoryItem, { title: 'Affiche de 2019' })
  await ada.call(endpoints.addInventoryItem, { title: 'Rien de particulier' })
  await ada.call(endpoints.assignInventory, {
    ids: [paper.id, old.id],
    needs: { add: ['n1'] },
    audiences: { add: ['a1', 'a2'] },
  })
  await ada.call(endpoints.assignInventory, { ids: [old.id], review: 'remove' })
  await ada.call(endpoints.createIdea, { title: 'Nocturnes', need: 'n2', objectives: ['o1'] })
  await write({ need: 'n1', objectives: ['o1'] })
  const out = await write({ need: 'n1', audiences: ['a1'] })
  await ada.call(endpoints.submitEntry, { id: out.id, version: 1 })
  const mia = await join('Mia', 'manager')
  await mia.call(endpoints.decideEntry, { id: out.id, version: 1, decision: 'approved' })
  await ada.call(endpoints.scheduleEntry, { id: out.id, when: 'now' })
  await go()
  await ctx.db
    .updateTable('inventory_item')
    .set({ address: 'https://www.phare.example/d' })
    .where('id', '=', paper.id)
    .execute()
  const none = { existing: 0, planned: 0, published: 0, ideas: 0 }
  expect(await ada.call(endpoints.readInventoryGaps, {})).toEqual({
    needs: [
      { id: 'n1', existing: 1, planned: 1, published: 1, ideas: 0 },
      { ...none, id: 'n2', ideas: 1 },
    ],
    audiences: [
      { ...none, id: 'a1', existing: 1, published: 1 },
      { ...none, id: 'a2', existing: 1 },
    ],
    objectives: [{ ...none, id: 'o1', planned: 1, ideas: 1 }],
    networks: [{ id: 'bluesky', planned: 1, published: 1 }],
    sites: [{ host: 'phare.example', existing: 1 }],
    serveNothing: 1,
  })
  const { organisation_id } = await ctx.db
    .selectFrom('inventory_item')
    .select('organisation_id')
    .executeTakeFirstOrThrow()
  expect(await contentFacts(ctx.db, organisation_id)).toEqual({
    contents: { all: 4, objectives: { o1: 1 }, audiences: { a1: 2, a2: 1 }, serveNothing: 1 },
  })
  const { nodes, edges } = await inventoryLinks(ctx.db, organisation_id)
  expect(nodes).toContainEqual({
    at: `content/${paper.id}`,
    kind: 'content',
    name: 'Dépliant',
    opens: `publish/inventory/${paper.id}`,
    url: 'https://www.phare.example/d',
  })
  expect(edges).toContainEqual({ from: 'needs/n1', to: `content/${paper.id}`, how: 'answers' })
})
