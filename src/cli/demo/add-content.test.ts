import { expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { allConnectors, createConnectors } from '../../connectors/index.ts'
import { locales } from '../../messages.ts'
import { firstRunCode, runFirst } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import {
  listApprovals,
  listCampaigns,
  listContacts,
  listEntries,
  listIdeas,
  listInventory,
  listMedia,
} from '../../publish/endpoints.ts'
import { testContext } from '../../testing/index.ts'
import { password } from '../../testing/visitor.ts'
import { actAs } from './act-as.ts'
import { addContent } from './add-content.ts'

it.each(locales)('the colleagues of the demonstration have work under way, and nothing is out (%s)', async locale => {
  const ctx = await testContext({ connectors: createConnectors(allConnectors, { imaginary: true }) })
  const { userId } = await runFirst(
    ctx,
    {
      code: (await firstRunCode(ctx))!,
      organisation: 'Rive',
      slug: 'demo',
      name: 'Camille Demo',
      email: 'demo@vigie.example',
      password,
      locale,
      timeZone: 'America/Montreal',
    },
    '127.0.0.1',
  )
  const { id } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('organisation')
    .set({ languages: ['fr', 'en'] })
    .execute()
  const camille: Actor = {
    organisationId: id,
    userId,
    name: 'Camille Demo',
    role: 'administrator',
    via: 'session',
    locale,
  }
  const { routes } = createApp(ctx)
  await addContent({ ctx, routes, camille, password }, locale)
  const act = actAs(routes, camille)
  const { entries } = await act(listEntries, {})
  expect(entries.map(entry => entry.state).sort()).toEqual(['draft', 'review', 'review', 'scheduled', 'scheduled'])
  expect((await act(listIdeas, { state: ['aside'] })).ideas).toHaveLength(1)
  const { campaigns } = await act(listCampaigns, {})
  expect(campaigns).toMatchObject([
    { state: 'running', entries: 2, pledgeGoal: 300, pledges: { web: 0, hand: 95, email: 18, post: 0 } },
  ])
  expect((await act(listContacts, { id: campaigns[0]!.id })).contacts).toHaveLength(3)
  const { media } = await act(listMedia, {})
  expect(media.map(one => [one.kind, one.uses, Object.keys(one.alt)]).sort()).toEqual([
    ['image', 0, [locale]],
    ['image', 1, [locale]],
    ['image', 1, [locale]],
  ])
  const { items } = await act(listInventory, {})
  expect(items.map(one => one.review).sort()).toEqual(['good', 'good', null, 'remove', 'renew', 'renew'].sort())
  expect((await act(listApprovals, {})).waiting.map(one => one.standing)).toContain('yes')
})
