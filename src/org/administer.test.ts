import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { testContext } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, visitor } from '../testing/visitor.ts'
import { administration } from './administer.ts'
import * as endpoints from './endpoints.ts'

const ctx = await testContext()
const server = await testHttp(ctx)
const ada = await firstAdministrator(ctx, server)
const admin = administration(ctx)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )
const bob = { name: 'Bob', email: 'Bob@phare.example', organisation: 'le-phare', role: 'reader', locale: 'fr' } as const

test('an account made in the terminal chooses its password by the link, once', async () => {
  const { link } = await admin.createUser(bob)
  const token = new URL(link).searchParams.get('token')!
  const person = visitor(server, { organisation: 'le-phare' })
  const credentials = { email: 'bob@phare.example', password }
  expect(await refusal(person.call(endpoints.signIn, credentials))).toBe('org.wrong-credentials')
  await person.call(endpoints.resetPassword, { token, password })
  expect(await person.call(endpoints.signIn, credentials)).toEqual({ secondStep: false })
  expect(await person.call(endpoints.getOrganisation, {})).toMatchObject({ role: 'reader' })
  expect(await refusal(admin.createUser(bob))).toBe('org.account-exists')
  expect(await refusal(admin.createUser({ ...bob, email: 'x@y.example', organisation: 'nulle' }))).toBe(
    'org.no-such-organisation',
  )
  expect(await refusal(admin.createUser({ ...bob, email: 'bob' }))).toBe('org.wrong-address')
})

test('an administrator is made, listed, and the log says who did it', async () => {
  await admin.makeAdministrator('BOB@phare.example', 'le-phare')
  expect(await admin.listUsers()).toMatchObject([
    { email: 'ada@phare.example', organisations: [{ slug: 'le-phare', role: 'administrator' }] },
    { email: 'bob@phare.example', organisations: [{ slug: 'le-phare', role: 'administrator' }], twoFactor: false },
  ])
  expect(await refusal(admin.makeAdministrator('nobody@phare.example', 'le-phare'))).toBe('org.no-such-account')
  const { items } = await ada.call(endpoints.listAudit, { action: 'org.change-role' })
  expect(items[0]).toMatchObject({
    actor: { name: 'vigie admin', via: 'system' },
    details: { before: { role: 'reader' }, after: { role: 'administrator' } },
  })
})

test('a lost telephone: two steps switched off; a lost password: a link', async () => {
  await ctx.db
    .updateTable('auth_user')
    .set({ twoFactorEnabled: true })
    .where('email', '=', 'ada@phare.example')
    .execute()
  const credentials = { email: 'ada@phare.example', password }
  expect(await visitor(server).call(endpoints.signIn, credentials)).toEqual({ secondStep: true })
  await admin.disableTwoFactor('ada@phare.example')
  expect(await visitor(server).call(endpoints.signIn, credentials)).toEqual({ secondStep: false })
  expect(await refusal(admin.disableTwoFactor('ada@phare.example'))).toBe('org.two-factor-off')
  const { link } = await admin.resetLink('ada@phare.example')
  expect(link).toMatch(/^http:\/\/localhost:4242\/reset-password\?token=[\w-]+$/)
})
