import { expect, test } from 'vitest'
import type { Visitor } from '../../testing/visitor.ts'
import { visitor } from '../../testing/visitor.ts'
import * as endpoints from '../endpoints.ts'
import { insertPicture } from '../testing/picture.ts'
import { publishing, refusal } from '../testing/publishing.ts'

type World = Awaited<ReturnType<typeof publishing>>

const submit = async ({ read }: World, by: Visitor, id: string) =>
  by.call(endpoints.submitEntry, { id, version: (await read(id)).version })
const decide = async ({ read }: World, by: Visitor, id: string, decision: 'approved' | 'returned' = 'approved') =>
  by.call(endpoints.decideEntry, { id, version: (await read(id)).version, decision, note: 'Vu' })

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

test('somebody outside decides once by a link that ends, and sees only what is asked', async () => {
  const world = await publishing({ publicUrl: 'https://vigie.example' })
  const { ada, ctx, server, join, idOf, inForce, write, variant, read } = world
  const [mia, dora] = [await join('Mia', 'manager'), await join('Dora', 'approver')]
  await inForce(levels({ substitute: await idOf('Mia') }))
  const content = {
    parts: [{ text: 'Avec la Ville : https://ville.example' }],
    links: { tags: { source: 'wall', medium: '', campaign: '', content: '' }, short: true },
  }
  const { id } = await write({ brief: 'Interne', variants: [variant('', { content })] })
  await submit(world, ada, id)
  const ask = (by: Visitor) =>
    by.call(endpoints.createApprovalLink, { id, name: 'Mairie', email: 'm@ville.example', days: 2 })
  expect(await refusal(ask(dora))).toBe('publish.level-not-outside')
  await decide(world, mia, id)
  expect(await refusal(ask(ada))).toBe('publish.author-cannot-approve')
  const { link, id: linkId } = await ask(dora)
  const token = link.split('/approve/')[1]!
  const mayor = visitor(server)
  const seen = await mayor.call(endpoints.readOutsideApproval, { token })
  expect(seen).toMatchObject({
    organisation: 'Le Phare',
    name: 'Mairie',
    decided: null,
    dueAt: null,
    variants: [
      {
        name: 'Musée 1',
        network: 'Wall',
        html: false,
        // Where it will lead: its short link is made once it is approved.
        content: { parts: [{ text: 'Avec la Ville : https://ville.example?utm_source=wall' }] },
        links: [{ target: 'https://ville.example?utm_source=wall' }],
      },
    ],
  })
  expect(JSON.stringify(seen)).not.toContain('Interne')
  const stored = await ctx.db.selectFrom('approval_link').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(token)
  await dora.call(endpoints.revokeApprovalLink, { id, link: linkId })
  expect(await refusal(mayor.call(endpoints.readOutsideApproval, { token }))).toBe('publish.approval-link-withdrawn')
  const second = (await ask(dora)).link.split('/approve/')[1]!
  const third = (await ask(dora)).link.split('/approve/')[1]!
  expect(await refusal(mayor.call(endpoints.decideOutside, { token: second, decision: 'returned' }))).toBe(
    'publish.say-why',
  )
  await mayor.call(endpoints.decideOutside, { token: second, decision: 'approved', note: 'Merci' })
  expect((await read(id)).state).toBe('approved')
  expect(await mayor.call(endpoints.readOutsideApproval, { token: second })).toMatchObject({ decided: 'approved' })
  const again = (token: string) => refusal(mayor.call(endpoints.decideOutside, { token, decision: 'approved' }))
  expect([await again(second), await again(third), await again(`${third}x`)]).toEqual([
    'publish.approval-link-used',
    'publish.approval-link-settled',
    'publish.no-such-approval-link',
  ])
  expect(await refusal(mayor.call(endpoints.readOutsideApproval, { token: third }))).toBe(
    'publish.approval-link-settled',
  )
  const { rounds } = await ada.call(endpoints.readApproval, { id })
  expect(rounds[0]!.decisions.at(-1)).toMatchObject({ by: 'Mairie', via: 'link', note: 'Merci' })
  ctx.clock.advance({ days: 3 })
  expect(await refusal(mayor.call(endpoints.readOutsideApproval, { token: second }))).toBe(
    'publish.approval-link-ended',
  )
})

test('a link is asked for by whoever decides or leads, never of a member; used, it shows what was submitted and no later round', async () => {
  const world = await publishing()
  const { ada, ctx, server, join, inForce, write, read, variant } = world
  const [mia, dora] = [await join('Mia', 'manager'), await join('Dora', 'approver')]
  const rita = await join('Rita', 'reader')
  await inForce(`vigie: 1
language: fr
approvals:
  - id: ville
    people: [personne]
    outside: true
`)
  const picture = await insertPicture(ctx)
  const { id, variants } = await write({ variants: [variant('Avec la Ville')] })
  await submit(world, ada, id)
  const ask = (by: Visitor, email = 'm@ville.example') =>
    by.call(endpoints.createApprovalLink, { id, name: 'Mairie', email })
  expect(await refusal(ask(dora))).toBe('publish.not-your-level')
  expect(await refusal(ask(ada))).toBe('publish.author-cannot-approve')
  expect(await refusal(ask(mia, 'DORA@phare.example'))).toBe('publish.approver-is-member')
  const { link, createdBy } = await ask(mia)
  expect(createdBy).toBe('Mia')
  const linksFor = async (by: Visitor) => (await by.call(endpoints.readApproval, { id })).rounds[0]!.links
  expect((await linksFor(rita)).map(one => one.email)).toEqual([''])
  expect((await linksFor(dora)).map(one => one.email)).toEqual(['m@ville.example'])
  const token = link.split('/approve/')[1]!
  const mayor = visitor(server)
  await mayor.call(endpoints.decideOutside, { token, decision: 'returned', note: 'Nommer la rue' })
  const change = async (text: string, media: { id: string }[]) =>
    ada.call(endpoints.changeEntry, {
      id,
      version: (await read(id)).version,
      variants: [{ ...variant(''), content: { parts: [{ text, media }] }, id: variants[0]!.id }],
    })
  await change('Un secret', [{ id: picture }])
  const seen = await mayor.call(endpoints.readOutsideApproval, { token })
  expect([seen.decided, seen.variants.map(one => one.content.parts[0]!.text)]).toEqual(['returned', ['Avec la Ville']])
  expect((await mayor.get(`/api/publish/approvals/${token}/media/${picture}`)).statusCode).toBe(404)
  await change('Rue du Quai', [])
  await submit(world, ada, id)
  expect(await refusal(mayor.call(endpoints.readOutsideApproval, { token }))).toBe('publish.approval-link-settled')
})
