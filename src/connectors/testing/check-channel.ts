import { expect } from 'vitest'
import type { Account, Limits } from '../channel-contract.ts'

export function checkAccount(account: Account): void {
  expect(account.key.trim()).not.toBe('')
  expect(account.name.trim()).not.toBe('')
  for (const url of [account.url, account.avatarUrl]) expect(url === null || URL.canParse(url)).toBe(true)
  for (const warning of account.warnings) expect(warning.code).toMatch(/^connectors\.[\w-]+$/)
}

export function checkLimits(limits: Limits): void {
  const { text, images, videos } = limits
  for (const most of [limits.titleMax, limits.summaryMax, limits.altMax, limits.hashtagsMax, text.max, text.maxBytes])
    expect(most === null || (Number.isInteger(most) && most > 0)).toBe(true)
  expect(limits.title === 'none' ? limits.titleMax : null).toBeNull()
  expect(Number.isInteger(limits.parts) && limits.parts >= 1).toBe(true)
  for (const media of [images, videos].filter(each => each !== null)) {
    expect(media.most).toBeGreaterThan(0)
    expect(media.least).toBeLessThanOrEqual(media.most)
    expect(media.maxBytes).toBeGreaterThan(10_000)
    expect(media.types.length).toBeGreaterThan(0)
    for (const type of media.types) expect(type).toMatch(/^(image|video|audio)\/[\w.+-]+$/)
  }
  expect(JSON.parse(JSON.stringify(limits))).toEqual(limits)
}
