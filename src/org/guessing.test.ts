import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { testContext } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, type Visitor, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { countWithinHour, throttle } from './throttle.ts'

const ctx = await testContext()
const server = await testHttp(ctx)
await firstAdministrator(ctx, server)

const email = 'ada@phare.example'
const tell = (error: unknown) => (error instanceof AppError ? error.code.slice(4) : String(error))
const signIn = (who: Visitor, word: string) =>
  who.call(endpoints.signIn, { email, password: word }).then(() => 'in', tell)
/** A browser at the same address as another one, without its cookies. */
function beside(who: Visitor): Visitor {
  const other = visitor(server)
  other.headers['x-forwarded-for'] = addressOf(who)
  return other
}
const addressOf = (who: Visitor) => who.headers['x-forwarded-for']!
function at(address: string): Visitor {
  const who = visitor(server)
  who.headers['x-forwarded-for'] = address
  return who
}
async function guess(who: Visitor, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let i = 0; i < times; i++) answers.push(await signIn(who, 'faux'))
  return answers
}
const wrong = (times: number) => Array.from({ length: times }, () => 'wrong-credentials')

test('after a few tries the next is heard later and later, and whoever waits gets in', async () => {
  const stranger = at('10.200.0.1')
  expect(await guess(stranger, 6)).toEqual([...wrong(5), 'too-many-attempts'])
  const waits: number[] = []
  for (let i = 0; i < 6; i++) {
    const refused = await stranger.call(endpoints.signIn, { email, password: 'faux' }).catch(error => error as AppError)
    const minutes = Number((refused as AppError).params.minutes)
    waits.push(minutes)
    // A try that comes too early makes the waiting no longer.
    ctx.clock.advance({ minutes: minutes - 1, seconds: 59 })
    expect(await signIn(stranger, password)).toBe('too-many-attempts')
    ctx.clock.advance({ seconds: 1 })
    expect(await signIn(stranger, 'faux')).toBe('wrong-credentials')
  }
  expect(waits).toEqual([1, 2, 4, 8, 15, 15])
  ctx.clock.advance({ minutes: 15 })
  expect(await signIn(stranger, password)).toBe('in')
  expect(await guess(beside(stranger), 5)).toEqual(wrong(5))
})

test('whoever guesses keeps the person out nowhere else', async () => {
  await guess(at('10.200.1.1'), 6)
  expect(await signIn(at('10.200.1.2'), password)).toBe('in')
})

test('nor in a browser where they signed in before, at the same address too', async () => {
  const own = at('10.200.2.1')
  expect(await signIn(own, password)).toBe('in')
  await own.call(endpoints.signOut, {})
  expect(await guess(beside(own), 6)).toContain('too-many-attempts')
  expect(await signIn(own, password)).toBe('in')
  // That browser's own tries are limited too, and its sign is worth nothing for another account.
  await own.call(endpoints.signOut, {})
  expect((await guess(own, 11)).at(-1)).toBe('too-many-attempts')
  const other = () =>
    own.call(endpoints.signIn, { email: 'bea@phare.example', password: 'faux' }).then(() => 'in', tell)
  for (let i = 0; i < 5; i++) expect(await other()).toBe('wrong-credentials')
  expect(await other()).toBe('too-many-attempts')
})

test('guesses from many addresses leave each one try; the right password is heard at the first', async () => {
  ctx.clock.advance({ days: 2 })
  for (let i = 0; i < 100; i++) await countWithinHour(ctx, `sign-in ${email}`)
  expect(await guess(at('10.203.0.1'), 2)).toEqual(['wrong-credentials', 'too-many-attempts'])
  expect(await signIn(at('10.203.0.2'), password)).toBe('in')
})

test('the addresses of one IPv6 connection are one place', async () => {
  ctx.clock.advance({ days: 2 })
  for (let i = 1; i <= 5; i++) expect(await guess(at(`2001:db8:7:1::${i}`), 1)).toEqual(wrong(1))
  expect(await guess(at('2001:db8:7:1:abcd:1:2:3'), 1)).toEqual(['too-many-attempts'])
  expect(await signIn(at('2001:db8:7:2::1'), password)).toBe('in')
})

test('tries at the same moment are counted one by one', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 12 }, () => throttle(ctx, 'together', 3)))
  expect(answers.filter(one => one.status === 'fulfilled')).toHaveLength(3)
})

test('the sign of a known browser is out of reach of scripts and says nothing of the account', async () => {
  const own = at('10.200.3.1')
  await signIn(own, password)
  const [name, value] = [...own.cookies].find(([name]) => name.endsWith('.known'))!
  expect(Buffer.from(value, 'base64url').toString()).not.toContain('ada')
  own.cookies.set(name, `${value.slice(0, -4)}AAAA`)
  expect(await signIn(own, password)).toBe('in')
})
