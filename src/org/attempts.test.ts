import { expect, test } from 'vitest'
import { testContext } from '../testing/index.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'

const ctx = await testContext()
const limit = { max: 3, minutes: 15 }

test('tries beyond the limit are refused with the minutes to wait, until the window ends', async () => {
  for (let i = 0; i < 3; i += 1) await countAttempt(ctx, 'a', limit)
  await expect(countAttempt(ctx, 'a', limit)).rejects.toMatchObject({
    code: 'org.too-many-attempts',
    status: 429,
    params: { minutes: 15 },
  })
  await countAttempt(ctx, 'b', limit)
  ctx.clock.advance({ minutes: 14, seconds: 30 })
  await expect(countAttempt(ctx, 'a', limit)).rejects.toMatchObject({ params: { minutes: 1 } })
  ctx.clock.advance({ seconds: 30 })
  await countAttempt(ctx, 'a', limit)
})

test('a success forgets them', async () => {
  for (let i = 0; i < 3; i += 1) await countAttempt(ctx, 'c', limit)
  await forgetAttempts(ctx, 'c')
  for (let i = 0; i < 3; i += 1) await countAttempt(ctx, 'c', limit)
})

test('tries at the same moment are all counted', async () => {
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => countAttempt(ctx, 'd', limit)))
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(3)
})

test('the key is not written in clear', async () => {
  await countAttempt(ctx, 'sign-in ada@phare.example', limit)
  const rows = await ctx.db.selectFrom('attempt').select('key').execute()
  expect(rows.map(row => row.key).join()).not.toContain('ada')
})
