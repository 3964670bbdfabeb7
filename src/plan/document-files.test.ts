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
    expect(page.body).toMatch(/Draft of|As of/)
  }
  const pdf = await ada.get(at('le-phare', 'board?format=pdf&version=1'))
  expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf' })
  expect(pdf.headers['content-disposition']).toMatch(/board-\d{4}-\d{2}-\d{2}\.pdf/)
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
