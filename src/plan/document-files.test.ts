import { beforeAll, expect, test } from 'vitest'
import { type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { listenOnlyStrategy } from './rules/testing/sound.ts'
import { begin, join, planning } from './testing/planning.ts'

let live: Awaited<ReturnType<typeof planning>>
let ada: Visitor
let id: number
beforeAll(async () => {
  live = await planning()
  ada = live.ada
  const { direction, ...rest } = listenOnlyStrategy()
  id = (await begin(ada, { ...rest, direction: { ...direction, approvers: [] } })).id
  await ada.call(endpoints.submitVersion, { strategy: id })
  await ada.call(endpoints.adoptVersion, { strategy: id, number: 1, note: 'oui' })
})
const at = (slug: string, rest: string) => `/api/o/${slug}/plan/strategies/${id}/documents/${rest}`

test('each document is read on screen, as PDF and as Word; the page forbids all that runs', async () => {
  for (const kind of ['strategy', 'summary', 'board']) {
    const page = await ada.get(at('le-phare', `${kind}?format=html&locale=en`))
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(page.body).toContain('<html lang="en">')
    expect(page.body).toMatch(/As of .* · Draft/)
  }
  const pdf = await ada.get(at('le-phare', 'board?format=pdf&version=1'))
  expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf' })
  expect(pdf.headers['content-disposition']).toMatch(/page-du-conseil-\d{4}-\d{2}-\d{2}\.pdf/)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const word = await ada.get(at('le-phare', 'summary?format=docx'))
  expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await ada.get(at('le-phare', 'board?version=9'))).statusCode).toBe(404)
})

test('who holds a link reads the document, in the language of the link, without an account', async () => {
  const { token } = await ada.call(endpoints.createShare, { strategy: id, document: 'board', locale: 'fr', days: 10 })
  const stranger = visitor(live.server)
  const page = await stranger.get(`/api/plan/shared/${token}/document`)
  expect(page.body).toContain('<html lang="fr">')
  expect(page.body).toContain('adoptée le')
  expect((await stranger.get(`/api/plan/shared/${token}x/document`)).statusCode).toBe(404)
  expect((await stranger.get(at('le-phare', 'board'))).statusCode).toBe(401)
  const bob = await join(live.server, ada, 'Eve', 'employee')
  expect((await bob.get(at('le-phare', 'board'))).statusCode).toBe(403)
})

test('a version’s document says what that version says, whatever was written since', async () => {
  const name = async () => (await ada.call(endpoints.readStrategy, { strategy: id })).document.objectives![0]!
  const before = await name()
  const operations = [{ do: 'set' as const, at: `objectives/${before.id}/name`, to: 'Tout autre chose' }]
  await ada.call(endpoints.changeStrategy, { strategy: id, operations })
  const old = await ada.get(at('le-phare', 'strategy?version=1&locale=fr'))
  expect(old.body).toContain(before.name)
  expect(old.body).not.toContain('Tout autre chose')
  expect(old.body).toContain('Version 1, adoptée le')
  expect((await ada.get(at('le-phare', 'strategy?locale=fr'))).body).toContain('Tout autre chose')
})

test('a link shows the chapters that were chosen, and nothing confidential unless it was named', async () => {
  const share = (more: object) =>
    ada.call(endpoints.createShare, { strategy: id, document: 'strategy', locale: 'fr', ...more })
  const page = async ({ token }: { token: string }) =>
    (await visitor(live.server).get(`/api/plan/shared/${token}/document`)).body
  const { document } = await ada.call(endpoints.readVersion, { strategy: id, number: 1 })
  const person = document.people![0]!
  const closed = await share({ chapters: ['foundation', 'objectives', 'resources', 'networks'] })
  expect(closed).toMatchObject({ chapters: ['foundation', 'objectives', 'resources', 'networks'], confidential: [] })
  const html = await page(closed)
  expect(html).not.toContain(person.name)
  expect(html).toContain(document.objectives![0]!.name)
  expect(html).not.toContain(document.stakeholders![0]!.name)
  const open = await page(await share({ confidential: ['people', 'means'] }))
  expect(open).toContain(person.name)
  expect(open).toContain(document.stakeholders![0]!.name)
})

test('many who open one link at once are given one document, made once', async () => {
  const made = await ada.call(endpoints.createShare, { strategy: id, document: 'summary', locale: 'en' })
  const { token } = made
  const read = () => visitor(live.server).get(`/api/plan/shared/${token}/document?format=pdf`)
  const files = await Promise.all(Array.from({ length: 15 }, read))
  expect(files.map(one => one.statusCode)).toEqual(Array(15).fill(200))
  const [first] = files
  expect(files.every(one => one.rawPayload.equals(first!.rawPayload))).toBe(true)
  const { shares } = await ada.call(endpoints.listShares, { strategy: id })
  expect(shares.find(one => one.id === made.id)).toMatchObject({ views: 15 })
})

test('when too many documents are asked for at once, some are told to come back, in words', async () => {
  const asked = ['summary', 'board'].flatMap(kind =>
    ['fr', 'en'].flatMap(locale =>
      ['a4', 'us-letter'].flatMap(paper =>
        ['pdf', 'docx'].map(format => at('le-phare', `${kind}?format=${format}&locale=${locale}&paper=${paper}`)),
      ),
    ),
  )
  const answers = await Promise.all(asked.map(path => ada.get(path)))
  const refused = answers.filter(one => one.statusCode !== 200)
  expect(refused.length).toBeGreaterThan(0)
  for (const one of refused) {
    expect(one.statusCode).toBe(503)
    expect(JSON.parse(one.body).error).toMatchObject({
      code: 'plan.documents-busy',
      message: expect.stringMatching(/réessayez|try again/),
    })
  }
}, 60_000)
