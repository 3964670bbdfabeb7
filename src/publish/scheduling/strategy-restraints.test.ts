import { beforeAll, expect, test } from 'vitest'
import { changeChannel } from '../../channels/endpoints.ts'
import { restraintMoves } from '../../plan/index.ts'
import type { Strategy } from '../../plan/schema.ts'
import { planAdopted } from '../../plan/testing/adopted.ts'
import * as endpoints from '../endpoints.ts'
import { approving, refusal } from '../testing/publishing.ts'

type Restraint = NonNullable<Strategy['restraints']>[number]
const vote: Restraint = {
  id: 'vote',
  name: 'Élections',
  kind: 'election',
  from: '2027-03-05',
  to: '2027-03-14',
  forbidden: 'Tout bilan',
}

async function world() {
  const made = await approving()
  const { ada, ctx, read, write, approve } = made
  const { id: organisationId } = await ctx.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const adopt = (...restraints: Restraint[]) =>
    planAdopted(ctx, organisationId, {
      vigie: 1,
      networks: [
        { id: 'notre-mur', name: 'Le mur', kind: 'Wall' },
        { id: 'ailleurs', name: 'Ailleurs', kind: 'bluesky' },
      ],
      restraints,
    })
  const review = async () => {
    await made.publish.reviewSoon(organisationId)
    await ctx.drain({ failures: 'keep' })
  }
  const scheduled = async (local: string) => {
    const { id } = await write({ planned: { local } })
    await approve(id)
    await ada.call(endpoints.scheduleEntry, { id })
    return id
  }
  const stateOf = async (id: string) => (await read(id)).variants[0]!.send!.state
  return { ...made, adopt, review, scheduled, stateOf }
}
let here: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  here = await world()
})

test('what is scheduled within a restraint of the strategy in force is held, with the reason; the days around are not', async () => {
  const { ada, adopt, review, scheduled, stateOf, write } = here
  const days = ['2027-03-04T23:30', '2027-03-05T00:15', '2027-03-14T23:30', '2027-03-15T00:15']
  const ids: string[] = []
  for (const day of days) ids.push(await scheduled(day))
  await adopt(vote)
  await review()
  expect(await Promise.all(ids.map(stateOf))).toEqual(['waiting', 'cancelled', 'cancelled', 'waiting'])
  const { blocked, variants } = await ada.call(endpoints.readEntryCheck, { id: ids[1]! })
  expect(blocked).toBe(true)
  expect(variants[0]!.remarks).toMatchObject([
    { rule: 'strategy-restrains', level: 'blocks', liftable: false, item: 'restraints/vote' },
  ])
  expect(variants[0]!.remarks[0]!.what).toMatch(
    /Élections, du 5 mars 2027 au 14 mars 2027\. Ce qui s’arrête\s: Tout bilan$/,
  )
  const key = variants[0]!.remarks[0]!.key
  const accepted = { id: ids[1]!, variantId: variants[0]!.id, key, reason: 'Il le faut' }
  expect(await refusal(ada.call(endpoints.acceptRemark, accepted))).toBe('publish.remark-blocks')
  expect(await refusal(ada.call(endpoints.scheduleEntry, { id: ids[1]! }))).toBe('publish.blocked')
  const late = await write({ planned: { local: '2027-03-06T10:00' } })
  expect(await refusal(ada.call(endpoints.submitEntry, { id: late.id, version: late.version }))).toBe('publish.blocked')
})

test('where the strategy says what goes on, a person says why this belongs to it; another restraint asks again', async () => {
  const { ada, adopt, review, scheduled, stateOf, read } = here
  await adopt()
  const id = await scheduled('2027-03-06T10:00')
  await adopt({ ...vote, goesOn: 'Avis de fermeture' })
  await review()
  expect(await stateOf(id)).toBe('cancelled')
  const { variants } = await ada.call(endpoints.readEntryCheck, { id })
  const [remark] = variants[0]!.remarks
  expect(remark).toMatchObject({ level: 'blocks', liftable: true })
  expect(remark!.next).toContain('Avis de fermeture')
  const which = { id, variantId: variants[0]!.id, key: remark!.key }
  await ada.call(endpoints.acceptRemark, { ...which, reason: 'Un avis de fermeture' })
  expect((await ada.call(endpoints.readEntryCheck, { id })).blocked).toBe(false)
  await ada.call(endpoints.scheduleEntry, { id })
  await review()
  expect((await read(id)).state).toBe('scheduled')
  await adopt({ ...vote, goesOn: 'Avis de fermeture' }, { ...vote, id: 'deuil', name: 'Deuil', kind: 'mourning' })
  await review()
  expect((await read(id)).state).toBe('approved')
  await ada.call(endpoints.withdrawAcceptance, which)
})

test('one that names networks holds there alone: by the strategy’s network of the account, else by its kind', async () => {
  const { ada, adopt, channel, write } = here
  const { id } = await write({ planned: { local: '2027-03-06T10:00' } })
  const blocked = async () => (await ada.call(endpoints.readEntryCheck, { id })).blocked
  await adopt({ ...vote, networks: ['ailleurs'] })
  expect(await blocked()).toBe(false)
  await adopt({ ...vote, networks: ['notre-mur'] })
  expect(await blocked()).toBe(true)
  await ada.call(changeChannel, { id: channel.id, strategyNetwork: 'ailleurs' })
  expect(await blocked()).toBe(false)
  await adopt({ ...vote, networks: ['ailleurs'] })
  expect(await blocked()).toBe(true)
})

test('a period that the policy knows by its name and days is the policy’s to judge; a draft holds nothing', async () => {
  const { ada, ctx, adopt, inForce, write } = here
  await adopt(vote)
  const { id } = await write({ planned: { local: '2027-03-06T10:00' } })
  const rules = async () =>
    (await ada.call(endpoints.readEntryCheck, { id })).variants[0]!.remarks.map(remark => remark.rule)
  expect(await rules()).toEqual(['strategy-restrains'])
  const known =
    'vigie: 1\nlanguage: fr\nperiods:\n  - id: e\n    name: élections\n    from: 2027-03-05\n    to: 2027-03-14\n'
  await inForce(`${known}    holds: subjects\n    query: maire\n`)
  expect(await rules()).toEqual([])
  await inForce('vigie: 1\nlanguage: fr\n')
  expect(await rules()).toEqual(['strategy-restrains'])
  await ctx.db.updateTable('plan_strategy').set({ in_force: null }).execute()
  expect(await rules()).toEqual([])
  expect(restraintMoves.has('versions-changed')).toBe(true)
})
