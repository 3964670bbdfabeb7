import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pauseAll, resumeAll } from '../../channels/endpoints.ts'
import * as endpoints from '../endpoints.ts'
import { letters } from './testing/letters.ts'

/** An issue of which nobody can tell whether it went out before the backup came back; everything is paused. */
async function inDoubt() {
  const world = await letters()
  const { ada, ctx, letter, subscribed, approve } = world
  await subscribed('ana@exemple.org')
  const content = { title: 'Mars', parts: [{ text: '<p>Bonjour</p>' }] }
  const entry = await world.write({ title: 'Mars', variants: [{ channelId: letter.id, content }] })
  await approve(entry.id)
  await ada.call(endpoints.scheduleEntry, { id: entry.id, when: 'now' })
  await ada.call(pauseAll, { why: 'Restored' })
  await sql`update send set state = 'unknown', begun_at = due_at, intended_at = due_at, events = events + 1,
    error_code = 'publish.restored', error_params = '{}'`.execute(ctx.db)
  await world.go(60)
  const id = (await ada.call(endpoints.listSends, { entry: entry.id })).sends[0]!.id
  const before = world.sent().length
  const mailed = () => world.sent().length - before
  const goOn = async () => {
    await ada.call(resumeAll, {})
    await world.go(5)
  }
  const read = async () => (await ada.call(endpoints.listSends, { entry: entry.id })).sends[0]!.state
  return { ...world, id, mailed, goOn, read }
}

test('an issue that somebody says went out is mailed to nobody', async () => {
  const { ada, id, mailed, goOn, read } = await inDoubt()
  await ada.call(endpoints.settleSend, { id, answer: { there: true, url: 'https://phare.example/mars' } })
  await goOn()
  expect([await read(), mailed()]).toEqual(['published', 0])
})

test('an issue that did not go out can be dropped while all is paused, and is mailed to nobody', async () => {
  const { ada, id, mailed, goOn, read } = await inDoubt()
  await ada.call(endpoints.settleSend, { id, answer: { there: false } })
  await ada.call(endpoints.dropSend, { id })
  await goOn()
  expect([await read(), mailed()]).toEqual(['cancelled', 0])
})

test('an issue that somebody says did not go out is sent, once', async () => {
  const { ada, id, mailed, goOn, go, read } = await inDoubt()
  await ada.call(endpoints.settleSend, { id, answer: { there: false } })
  await go()
  expect(mailed()).toBe(0)
  await goOn()
  await go(5)
  expect([await read(), mailed()]).toEqual(['published', 1])
})
