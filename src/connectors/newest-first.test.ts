import { expect, test } from 'vitest'
import { emptyItem } from './contract.ts'
import { type List, type ListState, readNewestFirst } from './newest-first.ts'

/** A list of letters, newest first, three a page; capitals are edits of the small letter. */
function letters(text: () => string, options: { remembered?: number; backlogPages?: number } = {}) {
  let state: ListState | null = null
  const list: List = {
    backlogPages: options.backlogPages ?? 4,
    remembered: options.remembered ?? 6,
    page: async at => {
      const from = at === null ? 0 : text().toLowerCase().indexOf(at) + 1
      const shown = [...text().slice(from, from + 3)]
      const last = shown.at(-1)?.toLowerCase()
      const id = (letter: string) => letter.toLowerCase()
      return {
        listed: shown.map(letter => ({
          id: id(letter),
          mark: letter === id(letter) ? '0' : '1',
          item: emptyItem(letter, 'post'),
        })),
        next: from + 3 < text().length && last !== undefined ? last : null,
      }
    },
    gone: async ids => ids.map(id => ({ ...emptyItem(id, 'post'), deleted: true })),
  }
  return async () => {
    const read = await readNewestFirst(list, state)
    state = read.state
    const warned = read.warnings.map(({ code }) => code).join('')
    return read.items.map(item => (item.deleted ? '-' : '') + item.key).join('') + (read.more ? '…' : '') + warned
  }
}

/** So many other letters, newest first. */
const many = (count: number, from = 0x4e00) =>
  [...Array(count).keys()].map(at => String.fromCodePoint(from + count - at)).join('')

test('the backlog comes page by page, then only what is new', async () => {
  let text = 'gfedcba'
  const read = letters(() => text)
  expect([await read(), await read(), await read(), await read()]).toEqual(['gfe…', 'dcb…', 'a', ''])
  text = `h${text}`
  expect([await read(), await read()]).toEqual(['h', ''])
})

test('the backlog ends where it was told to', async () => {
  const read = letters(() => 'gfedcba', { backlogPages: 2 })
  expect([await read(), await read(), await read()]).toEqual(['gfe…', 'dcb', ''])
})

test('more news than one page holds are all read', async () => {
  let text = 'cba'
  const read = letters(() => text)
  await read()
  text = 'kjihgfedcba'
  expect([await read(), await read()]).toEqual(['kjihgfed', ''])
})

test('more news than one poll reads are read by the next ones, down to what is known', async () => {
  let text = 'fedcba'
  const read = letters(() => text, { backlogPages: 1 })
  await read()
  const news = many(70)
  text = `${news}fEdcba`
  expect(await read()).toBe(`${news.slice(0, 30)}…`)
  // What comes meanwhile waits until the old news are read.
  text = `z${text}`
  expect(await read()).toBe(`${news.slice(30, 60)}…`)
  expect(await read()).toBe(`${news.slice(60)}E`)
  expect([await read(), await read()]).toEqual(['z', ''])
})

test('news whose end cannot be found are read so far, and a remark says so', async () => {
  let text = 'cba'
  const read = letters(() => text)
  await read()
  text = many(1_600)
  for (let polls = 1; polls < 50; polls += 1) expect((await read()).length).toBe(31)
  expect(await read()).toMatch(/^.{30}connectors.too-many-new$/u)
  expect(await read()).toBe('')
})

test('edits and deletions among the shown are noticed once', async () => {
  let text = 'cba'
  const read = letters(() => text)
  await read()
  text = 'cBa'
  expect([await read(), await read()]).toEqual(['B', ''])
  text = 'ca'
  expect([await read(), await read()]).toEqual(['-b', ''])
})

test('what slides off the first page is not deleted, what vanishes from a complete list is', async () => {
  let text = 'fedcba'
  const read = letters(() => text, { backlogPages: 1 })
  await read()
  text = 'hgfedcba'
  expect(await read()).toBe('hg')
  text = 'hg'
  expect(await read()).toBe('-f')
})

test('a deletion does not make an old entry new', async () => {
  let text = 'fedcba'
  const read = letters(() => text, { backlogPages: 1, remembered: 3 })
  expect(await read()).toBe('fed')
  text = 'gfdcba'
  expect(await read()).toBe('g-e')
})

test('an empty list is read like any other', async () => {
  let text = ''
  const read = letters(() => text)
  expect([await read(), await read()]).toEqual(['', ''])
  text = 'a'
  expect([await read(), await read()]).toEqual(['a', ''])
})
