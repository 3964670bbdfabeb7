import { expect, test } from 'vitest'
import type { Item } from '../contract.ts'
import { fixtureOutbound } from '../fixture-outbound.ts'
import { readBacklog, readChanges } from './read-rest.ts'
import { newState } from './state.ts'

const home = 'https://courrier.example'
type Post = { id: number; date: string; modified: string; title: string }

/** The REST API of a site, as far as posts are asked for: https://developer.wordpress.org/rest-api/reference/posts/. */
function site(posts: () => Post[]) {
  const network = fixtureOutbound(null)
  const answer = (value: unknown, total: number, perPage: number, status = 200) => ({
    url: home,
    status,
    headers: { 'x-wp-total': String(total), 'x-wp-totalpages': String(Math.ceil(total / perPage)) },
    body: new Uint8Array(),
    text: () => JSON.stringify(value),
    json: () => value,
  })
  network.fetch = async request => {
    network.requests.push(request)
    const asked = new URL(request.url).searchParams
    const by = asked.get('orderby') as 'id' | 'date' | 'modified' | null
    const include = asked.get('include')?.split(',').map(Number)
    const found = posts()
      .filter(post => include === undefined || include.includes(post.id))
      .filter(post => post.date > (asked.get('after') ?? '') && post.modified > (asked.get('modified_after') ?? ''))
      .sort((a, b) => (by === null || by === 'id' ? a.id - b.id : a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : a.id - b.id))
    if (asked.get('order') === 'desc') found.reverse()
    const [page, perPage] = [Number(asked.get('page') ?? 1), Number(asked.get('per_page') ?? 10)]
    if (page > 1 && page > Math.ceil(found.length / perPage))
      return answer(
        { code: 'rest_post_invalid_page_number', message: '…', data: { status: 400 } },
        found.length,
        perPage,
        400,
      )
    const shown = found.slice((page - 1) * perPage, page * perPage)
    const whole = ({ title, ...post }: Post) => ({ ...post, link: `${home}/?p=${post.id}`, title: { rendered: title } })
    return answer(shown.map(whole), found.length, perPage)
  }
  return network
}

const at = (second: number) => new Date(Date.UTC(2026, 10, 1) + second * 1_000).toISOString().slice(0, 19)

function reader(posts: () => Post[], whole = false) {
  const http = site(posts)
  const ctx = { http, now: new Date('2026-12-01T12:00:00Z'), signal: new AbortController().signal }
  let state = newState({ home, title: null, language: null, api: `${home}/wp-json/`, postsFeed: '', commentsFeed: '' })
  const poll = async () => {
    const first = state.backlog.posts !== null
    const read = first ? await readBacklog(ctx, state, false, whole) : await readChanges(ctx, state, false)
    state = read.state
    return read.items
  }
  /** Polls as often as the product does when more is waiting. */
  const settle = async () => {
    const items: Item[] = []
    for (let polls = 0; polls < 50; polls += 1) {
      items.push(...(await poll()))
      if (state.backlog.posts === null && state.asking.published.page === 1 && state.asking.changed.page === 1)
        return items
    }
    throw new Error('never at an end')
  }
  return { poll, settle, http }
}

test.each([
  ['in one second', () => 900_000],
  ['in half an hour', (id: number) => 900_000 + 2 * id],
])('eight hundred posts changed %s are all read once, and later edits too', async (_, second) => {
  let posts = Array.from({ length: 800 }, (_, id) => ({ id, date: at(id), modified: at(id), title: 'before' }))
  const { settle, poll, http } = reader(() => posts)
  await settle()
  posts = posts.map(post => ({ ...post, modified: at(second(post.id)), title: 'after' }))
  const read = await settle()
  expect(new Set(read.filter(item => item.title === 'after').map(item => item.key)).size).toBe(800)
  expect(await poll()).toEqual([])
  http.requests.length = 0
  await poll()
  expect(http.requests.length).toBeLessThan(6)
  posts = posts.map(post => (post.id === 3 ? { ...post, modified: at(910_000), title: 'once more' } : post))
  expect((await settle()).map(item => item.title)).toEqual(['once more'])
})

test('posts that leave the pages while they are read do not take others along', async () => {
  let posts = Array.from({ length: 600 }, (_, id) => ({ id, date: at(id), modified: at(id), title: 'before' }))
  const { settle, poll } = reader(() => posts)
  await settle()
  posts = posts.map(post => ({ ...post, modified: at(900_000 + post.id), title: 'after' }))
  const first = await poll()
  // Thirty of those read already are changed again: everything behind them moves up.
  posts = posts.map(post => (post.id < 30 ? { ...post, modified: at(910_000 + post.id), title: 'after' } : post))
  const read = [...first, ...(await settle())]
  expect(new Set(read.filter(item => item.title === 'after').map(item => item.key)).size).toBe(600)
})

test('a list that became shorter while it was read is begun anew', async () => {
  let posts = Array.from({ length: 600 }, (_, id) => ({ id, date: at(id), modified: at(id), title: 'before' }))
  const { settle, poll } = reader(() => posts)
  await settle()
  posts = posts.map(post => ({ ...post, modified: at(900_000 + post.id), title: 'after' }))
  await poll()
  posts = posts.slice(0, 100)
  expect((await settle()).filter(item => !item.deleted).map(item => item.title)).not.toContain('before')
})

test('listening begins with the latest thousand posts, taking stock with all of them', async () => {
  const posts = Array.from({ length: 1_120 }, (_, id) => ({ id, date: at(id), modified: at(id), title: 'post' }))
  expect(await reader(() => posts).settle()).toHaveLength(1_000)
  expect(await reader(() => posts, true).settle()).toHaveLength(1_120)
})
