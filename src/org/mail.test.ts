import type { AddressInfo } from 'node:net'
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
  await stranger.call(endpoints.resetPassword, { token, password: fresh })
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
  await ctx.drain()
  const mail = received.pop()!
  expect(mail.to).toEqual(['ada.nouvelle@phare.example'])
  const token = /confirm-email\?token=([\w-]+)/.exec(read(mail.raw))![1]!
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
  expect(received).toEqual([])
  // Two accounts that want the same free address: whoever confirms first has it.
  await start(eve, 'libre@phare.example', password)
  await start(ada, 'libre@phare.example', fresh)
  await ctx.drain()
  const tokens = received.splice(0).map(mail => /confirm-email\?token=([\w-]+)/.exec(read(mail.raw))![1]!)
  await eve.call(endpoints.confirmEmailChange, { token: tokens[0]! })
  expect(await refusal(eve.call(endpoints.confirmEmailChange, { token: tokens[1]! }))).toBe('org.account-exists')
  await ctx.drain()
  received.length = 0
})

test('asking for many links is limited', async () => {
  const answers: unknown[] = []
  for (let i = 0; i < 6; i += 1)
    answers.push(await refusal(visitor(server).call(endpoints.requestPasswordReset, { email: 'flood@phare.example' })))
  expect(answers.at(-1)).toBe('org.too-many-attempts')
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
