import { expect } from 'vitest'
import type { Item } from './contract.ts'

const kinds: Item['kind'][] = ['article', 'post', 'comment', 'reply', 'repost', 'quote', 'video', 'episode', 'document']
const markup = /<\/?(?:p|br|div|span|a|img|script|b|i|strong|em)(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|nbsp|quot|#\d+);/i

/**
 * What every item owes to those who store, match and show it; `now` is when it was read. One expectation for all items:
 * tens of thousands of them take longer than what they look at.
 */
export function checkItems(items: Item[], now: Date): void {
  const faults: string[] = []
  const keys = items.filter(item => item.deleted !== true).map(item => item.key)
  if (new Set(keys).size !== keys.length) faults.push(`a key comes twice among ${keys.join(', ')}`)
  for (const item of items) for (const fault of faultsOf(item, now)) faults.push(`${item.key}: ${fault}`)
  expect(faults).toEqual([])
}

function* faultsOf(item: Item, now: Date): Generator<string> {
  if (item.key.trim() === '') yield 'the key is empty'
  if (item.key.length > 2_000) yield 'the key is too long'
  if (item.deleted === true) return
  if (!kinds.includes(item.kind)) yield `no such kind: ${item.kind}`
  if ((item.title ?? '') + item.text + item.media.map(each => each.url).join('') === '')
    yield 'nothing to read or to look at'
  for (const text of [item.title ?? '', item.text, item.author?.name ?? '']) {
    if (text !== text.trim()) yield `white space around “${text}”`
    if (!text.isWellFormed()) yield `half a character in “${text}”`
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000\r]/.test(text)) yield `a control character in “${text}”`
    if (markup.test(text)) yield `markup in “${text}”`
  }
  if (item.title === '') yield 'the title is empty, not absent'
  for (const date of [item.publishedAt, item.editedAt]) {
    const time = date?.getTime() ?? now.getTime()
    if (!(time > Date.UTC(1990) && time <= now.getTime() + 86_400_000)) yield `a date that cannot be: ${date}`
  }
  const { author } = item
  const addresses = [item.url, author?.url, author?.avatarUrl, ...item.links, ...item.media.map(each => each.url)]
  for (const address of addresses)
    if (address !== null && address !== undefined && !/^https?:\/\/[^\s]+$/.test(address))
      yield `no address of the web: ${address}`
  if (author !== null && author.key.trim() === '') yield 'the author has no key'
  if (item.language !== null && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(item.language)) yield `language ${item.language}`
  for (const tag of item.hashtags) if (/^#|^\s*$/.test(tag)) yield `hashtag “${tag}”`
  for (const [name, count] of Object.entries(item.counts))
    if (!(Number.isSafeInteger(count) && count >= 0)) yield `${name}: ${count}`
}
