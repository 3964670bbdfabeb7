import { expect } from 'vitest'
import type { Item } from './contract.ts'

const kinds: Item['kind'][] = ['article', 'post', 'comment', 'reply', 'repost', 'quote', 'video', 'episode', 'document']

/** What every item owes to those who store, match and show it; `now` is when it was read. */
export function checkItems(items: Item[], now: Date): void {
  const keys = items.filter(item => item.deleted !== true).map(item => item.key)
  expect(new Set(keys).size).toBe(keys.length)
  for (const item of items) {
    expect(item.key.trim()).not.toBe('')
    expect(item.key.length).toBeLessThanOrEqual(2_000)
    if (item.deleted === true) continue
    expect(kinds).toContain(item.kind)
    // Something to read, or to look at.
    expect((item.title ?? '') + item.text + item.media.map(each => each.url).join('')).not.toBe('')
    for (const text of [item.title ?? '', item.text, item.author?.name ?? '']) {
      expect(text).toBe(text.trim())
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toContain('\u0000')
      expect(text).not.toContain('\r')
      expect(text).not.toMatch(
        /<\/?(?:p|br|div|span|a|img|script|b|i|strong|em)(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|nbsp|quot|#\d+);/i,
      )
    }
    expect(item.title ?? 'absent').not.toBe('')
    for (const date of [item.publishedAt, item.editedAt]) {
      if (date === null) continue
      expect(date.getTime()).toBeGreaterThan(Date.UTC(1990))
      expect(date.getTime()).toBeLessThanOrEqual(now.getTime() + 86_400_000)
    }
    const addresses = [
      item.url,
      item.author?.url,
      item.author?.avatarUrl,
      ...item.links,
      ...item.media.map(each => each.url),
    ]
    for (const address of addresses) {
      if (address !== null && address !== undefined) expect(address).toMatch(/^https?:\/\/[^\s]+$/)
    }
    if (item.author !== null) expect(item.author.key.trim()).not.toBe('')
    if (item.language !== null) expect(item.language).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    for (const tag of item.hashtags) expect(tag).not.toMatch(/^#|^\s*$/)
    for (const count of Object.values(item.counts)) expect(Number.isSafeInteger(count) && count >= 0).toBe(true)
  }
}
