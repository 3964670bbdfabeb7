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
    return read.items.map(item => (item.deleted ? '-' : '') + item.key).join('') + (read.more ? '…' : '')
  }
}

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
