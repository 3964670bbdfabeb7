import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { testContext } from '../testing/index.ts'
import { firstAdministrator, password, testHttp, visitor } from '../testing/visitor.ts'
import * as endpoints from './endpoints.ts'
import { createMailer } from './mailer.ts'
import { invitationMail, layOut } from './mails.ts'

type Received = { from: string; to: string[]; user: string | undefined; raw: string }
const received: Received[] = []
let down = false
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username }, _session, done) => done(null, { user: username }),
  onMailFrom: (_address, _session, done) => done(down ? new Error('451 later') : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      received.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(one => one.address),
        user: session.user,
        raw: Buffer.concat(chunks).toString('utf8'),
      })
      done()
    })
  },
})
await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
afterAll(() => new Promise<void>(resolve => smtp.close(resolve)))
const { port } = smtp.server.address() as AddressInfo
const smtpUrl = `smtp://veille%40phare.example:secret@127.0.0.1:${port}`

const ctx = await testContext({ config: { smtpUrl } })
const server = await testHttp(ctx)
const ada = await firstAdministrator(ctx, server)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    error => (error instanceof AppError ? error.code : error),
  )

/** The parts of a message as text: quoted-printable and encoded words undone. */
function read(raw: string): string {
  const bytes = (text: string) =>
    text.replace(/(?:=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
  return raw
    .replace(/\?=\r?\n?\s+=\?UTF-8\?Q\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) => bytes(words.replaceAll('_', ' ')))
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, bytes)
}

const tokenOf = (page: string, mail: Received): string[] =>
  [...read(mail.raw).matchAll(new RegExp(`${page}\\?token=([\\w-]+)`, 'g'))].slice(0, 1).map(found => found[1]!)
/** The two messages of a change of address that was just asked for: to the address in use, and to the new one. */
async function askedChange() {
  await ctx.drain()
  const asked = received.splice(0)
  const confirmation = asked.find(mail => tokenOf('confirm-email', mail).length > 0)!
  return { warning: asked.find(mail => mail !== confirmation)!, token: tokenOf('confirm-email', confirmation)[0]! }
}

test('an invitation is posted in the organisation’s language, with its link', async () => {
  const invitation = { email: 'bob@phare.example', role: 'manager' } as const
  const { link, mailed } = await ada.call(endpoints.createInvitation, invitation)
  expect(mailed).toBe(true)
  const [job] = await ctx.jobs.waiting('org.send-mail')
  expect(JSON.stringify(job!.data)).not.toContain('invitation')
  await ctx.drain()
  const mail = received.pop()!
  expect(mail).toMatchObject({ from: 'veille@phare.example', to: ['bob@phare.example'], user: 'veille@phare.example' })
  const text = read(mail.raw)
  expect(text).toContain('Invitation à rejoindre Le Phare dans Vigie')
  expect(text).toContain('Ada vous invite à rejoindre Le Phare')
  expect(text).toContain('text/plain')
  expect(text).toContain('text/html')
  expect(text.split(link).length).toBeGreaterThan(3)
})

test('while the mail server is down nothing is lost: it is tried again', async () => {
  down = true
  await ada.call(endpoints.createInvitation, { email: 'carl@phare.example', role: 'reader' })
  expect(await ctx.drain({ failures: 'keep' })).toMatchObject({ failed: 1 })
  expect(received).toEqual([])
  down = false
  ctx.clock.advance({ hours: 1 })
  await ctx.drain()
  expect(received.pop()!.to).toEqual(['carl@phare.example'])
})

test('a forgotten password: same answer for any address, a link that works once and ends every session', async () => {
  const stranger = visitor(server)
  expect((await stranger.call(endpoints.getSignInOptions, {})).resetByMail).toBe(true)
  for (const email of ['nobody@phare.example', 'ada@phare.example'])
    expect(await stranger.call(endpoints.requestPasswordReset, { email })).toEqual({})
  expect((await ctx.jobs.waiting('org.start-reset')).length).toBe(2)
  await ctx.drain()
  expect(received).toHaveLength(1)
  const mail = received.pop()!
  expect(mail.to).toEqual(['ada@phare.example'])
  const token = /reset-password\?token=([\w-]+)/.exec(read(mail.raw))![1]!
  const fresh = 'une toute nouvelle phrase'
  expect(await refusal(stranger.call(endpoints.resetPassword, { token: `${token}x`, password: fresh }))).toBe(
    'org.link-expired',
  )
  // Made before anybody proved the address: whoever made it must not keep a way in.
  const { id } = await ctx.db.selectFrom('auth_user').select('id').executeTakeFirstOrThrow()
  const passkey = (name: string) =>
    sql`insert into auth_passkey (id, "userId", "publicKey", "credentialID", counter, "deviceType", "backedUp")
      values (${name}, ${id}, 'k', ${name}, 0, 'singleDevice', false)`.execute(ctx.db)
  const passkeys = () => ctx.db.selectFrom('auth_passkey').select('id').where('userId', '=', id).execute()
  await passkey('early')
  await stranger.call(endpoints.resetPassword, { token, password: fresh })
  expect(await passkeys()).toEqual([])
  await passkey('own')
  expect(await refusal(stranger.call(endpoints.resetPassword, { token, password: fresh }))).toBe('org.link-expired')
  expect(await refusal(ada.call(endpoints.me, {}))).toBe('app.not-signed-in')
  const signIn = (word: string) => refusal(ada.call(endpoints.signIn, { email: 'ada@phare.example', password: word }))
  expect(await signIn(password)).toBe('org.wrong-credentials')
  expect(await signIn(fresh)).toBe('accepted')
  const { items } = await ada.call(endpoints.listAudit, { action: 'org.reset-password' })
  expect(items).toHaveLength(1)
})

test('an address changes when the new one is confirmed, and the old one is told', async () => {
  const fresh = 'une toute nouvelle phrase'
  const ask = (email: string, word = fresh) => refusal(ada.call(endpoints.startEmailChange, { email, password: word }))
  expect(await ask('ada.nouvelle@phare.example', 'pas le bon du tout')).toBe('org.wrong-password')
  expect(await ask('ada@phare.example')).toBe('org.same-address')
  received.length = 0
  expect(await ask('ada.nouvelle@phare.example')).toBe('accepted')
  const { warning, token } = await askedChange()
  expect(warning.to).toEqual(['ada@phare.example'])
  expect(read(warning.raw)).toContain('ada.nouvelle@phare.example')
  const stored = await ctx.db.selectFrom('auth_verification').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(token)
  expect((await ada.call(endpoints.me, {})).account.email).toBe('ada@phare.example')

  // A link to choose a password that lies in the old mailbox must not outlive the address.
  await visitor(server).call(endpoints.requestPasswordReset, { email: 'ada@phare.example' })
  await ctx.drain()
  const reset = /reset-password\?token=([\w-]+)/.exec(read(received.pop()!.raw))![1]!

  const stranger = visitor(server)
  expect(await refusal(stranger.call(endpoints.confirmEmailChange, { token: `${token}x` }))).toBe('org.link-expired')
  expect(await stranger.call(endpoints.confirmEmailChange, { token })).toEqual({ email: 'ada.nouvelle@phare.example' })
  expect(await refusal(stranger.call(endpoints.confirmEmailChange, { token }))).toBe('org.link-expired')
  expect(await refusal(stranger.call(endpoints.resetPassword, { token: reset, password: 'encore une autre' }))).toBe(
    'org.link-expired',
  )
  await ctx.drain()
  const notice = received.pop()!
  expect(notice.to).toEqual(['ada@phare.example'])
  expect(read(notice.raw)).toContain('ada.nouvelle@phare.example')
  expect((await ada.call(endpoints.me, {})).account.email).toBe('ada.nouvelle@phare.example')
  const signIn = (email: string) => refusal(visitor(server).call(endpoints.signIn, { email, password: fresh }))
  expect(await signIn('ada@phare.example')).toBe('org.wrong-credentials')
  expect(await signIn('ada.nouvelle@phare.example')).toBe('accepted')
  const { items } = await ada.call(endpoints.listAudit, { action: 'org.change-email' })
  expect(items.map(one => one.details)).toEqual([
    { before: { email: 'ada@phare.example' }, after: { email: 'ada.nouvelle@phare.example' } },
  ])
})

test('nobody learns by a change of address who has an account, and none is taken over', async () => {
  const fresh = 'une toute nouvelle phrase'
  const { link } = await ada.call(endpoints.createInvitation, { email: 'eve@phare.example', role: 'reader' })
  const eve = visitor(server)
  const account = { name: 'Eve', password }
  await eve.call(endpoints.acceptInvitation, { token: link.split('/').at(-1)!, account })
  await ctx.drain()
  received.length = 0
  const start = (who: typeof ada, email: string, word: string) =>
    who.call(endpoints.startEmailChange, { email, password: word })
  expect(await start(eve, 'ada.nouvelle@phare.example', password)).toEqual({})
  await ctx.drain()
  // The old mailbox hears the same as for a free address.
  expect(received.splice(0).map(mail => mail.to)).toEqual([['eve@phare.example']])
  // Two accounts that want the same free address: whoever confirms first has it.
  await start(eve, 'libre@phare.example', password)
  await start(ada, 'libre@phare.example', fresh)
  await ctx.drain()
  const tokens = received.splice(0).flatMap(mail => tokenOf('confirm-email', mail))
  await eve.call(endpoints.confirmEmailChange, { token: tokens[0]! })
  expect(await refusal(eve.call(endpoints.confirmEmailChange, { token: tokens[1]! }))).toBe('org.account-exists')
  await ctx.drain()
  received.length = 0
})

test('another password, chosen or reset, calls off a change of address and every other link', async () => {
  const first = 'une toute nouvelle phrase'
  const email = 'ada.nouvelle@phare.example'
  const begin = async (word: string) => {
    await ada.call(endpoints.startEmailChange, { email: 'intrus@ailleurs.example', password: word })
    const { token } = await askedChange()
    await visitor(server).call(endpoints.requestPasswordReset, { email })
    await ctx.drain()
    return { token, reset: tokenOf('reset-password', received.pop()!)[0]! }
  }
  const confirm = (token: string) => refusal(visitor(server).call(endpoints.confirmEmailChange, { token }))
  const reset = (token: string) => refusal(visitor(server).call(endpoints.resetPassword, { token, password }))

  const one = await begin(first)
  const second = 'une autre phrase encore'
  await ada.call(endpoints.changePassword, { current: first, next: second, endOthers: true })
  expect([await confirm(one.token), await reset(one.reset)]).toEqual(['org.link-expired', 'org.link-expired'])

  const two = await begin(second)
  await visitor(server).call(endpoints.requestPasswordReset, { email })
  await ctx.drain()
  const other = tokenOf('reset-password', received.pop()!)[0]!
  expect(await reset(other)).toBe('accepted')
  // The address was proved by an earlier link: what was added since stays.
  expect(await ctx.db.selectFrom('auth_passkey').select('id').execute()).toEqual([{ id: 'own' }])
  expect([await confirm(two.token), await reset(two.reset)]).toEqual(['org.link-expired', 'org.link-expired'])
})

test('asking for many links is limited', async () => {
  const email = 'flood@phare.example'
  const one = visitor(server)
  const answers: unknown[] = []
  for (let i = 0; i < 6; i += 1) answers.push(await refusal(one.call(endpoints.requestPasswordReset, { email })))
  expect(answers.at(-1)).toBe('org.too-many-attempts')
  // Not for somebody elsewhere; and from many places no more than so many links fill the mailbox.
  for (let i = 0; i < 20; i += 1) await visitor(server).call(endpoints.requestPasswordReset, { email })
  expect((await ctx.jobs.waiting('org.start-reset')).length).toBe(20)
  await ctx.drain()
})

test('what people wrote cannot become markup or a second recipient', async () => {
  const parts = {
    organisation: '<b>Phare</b>',
    inviter: 'Ada"><script>',
    role: 'reader' as const,
    link: 'https://vigie.example/invitation/x',
    expiresAt: new Date('2026-03-09T09:00:00Z'),
    timeZone: 'America/Montreal',
  }
  const mail = invitationMail('fr', 'bob@phare.example', parts)
  expect(mail.html).not.toMatch(/<b>|<script>/)
  expect(mail.text).toContain('9 mars 2026')
  expect(invitationMail('en', 'b@x.example', parts).text).toContain('March 9, 2026')
  expect(layOut({ lead: 'a & b', button: 'c', link: 'd', remark: 'e' }).html).toContain('a &#38; b')
  const mailer = createMailer({ smtpUrl, publicUrl: 'https://vigie.example' })!
  await mailer.send({ ...mail, to: 'bob@phare.example, eve@evil.example' }).catch(() => {})
  expect(received.flatMap(one => one.to)).not.toContain('eve@evil.example')
  mailer.close()
})

test('a reset link lies hashed in the database', async () => {
  await visitor(server).call(endpoints.requestPasswordReset, { email: 'ada.nouvelle@phare.example' })
  await ctx.drain()
  const token = /reset-password\?token=([\w-]+)/.exec(read(received.at(-1)!.raw))![1]!
  const rows = await ctx.db.selectFrom('auth_verification').selectAll().execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(token)
})
