import { expect, test } from 'vitest'
import { createPlaceSaver, type SaveAnswer } from './place-saver.ts'

type Said = SaveAnswer | Error | 'saved'
type Change = { place: string; before: unknown; value: unknown }

/** A saver whose time and server are in our hands. */
function begin(answer: (change: Change) => Said | Promise<Said>, kept = new Map<string, string>()) {
  const sent: Change[] = []
  let due: (() => void) | null = null
  const saver = createPlaceSaver({
    async send(place, one) {
      const change = { place, ...one }
      sent.push(change)
      const said = await answer(change)
      if (said instanceof Error) throw said
      return said === 'saved' ? { kind: 'saved', before: one.value } : said
    },
    store: {
      getItem: key => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: key => void kept.delete(key),
    },
    key: 'k',
    later(run) {
      due = run
      return () => {
        due = null
      }
    },
  })
  return { saver, sent, kept, isDue: () => due !== null }
}
const saved = 'saved'

test('what is typed is kept at once, sent once it rests, and let go when the server has it', async () => {
  const { saver, sent, kept, isDue } = begin(() => saved)
  saver.set('aim', { aim: 'a' }, { aim: 'ab' })
  saver.set('aim', { aim: 'a' }, { aim: 'abc' })
  expect([kept.size, isDue(), sent.length]).toEqual([1, true, 0])
  expect(await saver.flush()).toBe(true)
  expect(sent).toEqual([{ place: 'aim', before: { aim: 'a' }, value: { aim: 'abc' } }])
  expect([kept.size, saver.state().status]).toEqual([0, 'idle'])
})

test('typed on while it is sent: the rest stands on what was saved', async () => {
  const { saver, sent } = begin(change => {
    if ((change.value as { id: string; n: number }).n === 1) saver.set('themes/eau', null, { id: 'eau', n: 2 })
    return saved
  })
  saver.set('themes/eau', null, { id: 'eau', n: 1 })
  await saver.flush()
  expect(sent.map(one => [one.place, one.before, one.value])).toEqual([
    ['themes/eau', null, { id: 'eau', n: 1 }],
    ['themes/eau', { id: 'eau', n: 1 }, { id: 'eau', n: 2 }],
  ])
})

test('no connection: kept in the browser, taken up by the next page', async () => {
  const kept = new Map<string, string>()
  const first = begin(() => new Error('offline'), kept)
  first.saver.set('aim', null, { aim: 'x' })
  expect(await first.saver.flush()).toBe(false)
  expect(first.saver.state().status).toBe('failed')
  const second = begin(() => saved, kept)
  expect(second.isDue()).toBe(true)
  await second.saver.flush()
  expect(second.sent).toEqual([{ place: 'aim', before: null, value: { aim: 'x' } }])
})

test('somebody else wrote: nothing is overwritten, and mine can still be put in its place', async () => {
  let theirs = true
  const { saver, sent } = begin(() => (theirs ? { kind: 'changed', by: 'Ada' } : saved))
  saver.set('aim', null, { aim: 'mine' })
  await saver.flush()
  expect([...saver.state().conflicts]).toEqual([['aim', { by: 'Ada', value: { aim: 'mine' } }]])
  expect(saver.state().pending.size).toBe(0)
  theirs = false
  saver.settle('aim', 'mine', { aim: 'Ada’s' })
  await saver.flush()
  expect(sent.at(-1)).toEqual({ place: 'aim', before: { aim: 'Ada’s' }, value: { aim: 'mine' } })
  expect(saver.state().conflicts.size).toBe(0)
})

test('a value that cannot be held waits here and holds nothing else up', async () => {
  const { saver, sent } = begin(change => (change.place === 'periods/e' ? { kind: 'wrong' } : saved))
  saver.set('periods/e', null, { id: 'e', from: '2027-' })
  saver.set('aim', null, { aim: 'x' })
  expect(await saver.flush()).toBe(false)
  expect(sent.map(one => one.place)).toEqual(['periods/e', 'aim'])
  expect([...saver.state().refused]).toEqual(['periods/e'])
  // It is not sent again and again; once it is mended it is.
  await saver.flush()
  expect(sent).toHaveLength(2)
  saver.set('periods/e', null, { id: 'e' })
  await saver.flush()
  expect(sent).toHaveLength(3)
})

test('what was refused is tried again when its hindrance is gone, or let go', async () => {
  let closed = true
  const { saver, sent } = begin(() => (closed ? { kind: 'wrong' } : saved))
  saver.set('title', 1, 'a')
  saver.set('brief', 1, 'b')
  await saver.flush()
  saver.drop('brief')
  closed = false
  expect(await saver.again()).toBe(true)
  expect(sent.map(one => one.place)).toEqual(['title', 'brief', 'title'])
})
