import { expect, test } from 'vitest'
import { testContext, testJobs } from '../testing/index.ts'
import { firstAdministrator, password, testHttp } from '../testing/visitor.ts'

const ctx = await testContext()
const ada = await firstAdministrator(ctx, await testHttp(ctx))

/** The address that the audit log keeps of a sign-in that comes from `from` and reports `reported`. */
async function addressKept(trustedProxies: string[], from: string, reported: string): Promise<string | null> {
  const server = await testHttp({
    ...ctx,
    config: { ...ctx.config, trustedProxies },
    jobs: testJobs(ctx.db, ctx.clock),
  })
  const answer = await server.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress: from,
    headers: { 'x-forwarded-for': reported },
    payload: { email: 'ada@phare.example', password },
  })
  expect([ada.organisation, answer.statusCode]).toEqual(['le-phare', 200])
  const entry = await ctx.db
    .selectFrom('audit_entry')
    .select('ip')
    .where('action', '=', 'org.sign-in')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return entry.ip
}

const proxies = ['10.1.0.0/16', '::1']
test.each([
  ['a trusted proxy', proxies, '10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['a trusted proxy over IPv6', proxies, '::1', '2001:db8::7', '2001:db8::7'],
  ['a trusted proxy as a dual-stack socket sees it', proxies, '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
  ['a chain of them', proxies, '10.1.2.3', '203.0.113.9, 10.1.9.9', '203.0.113.9'],
  [
    'a trusted proxy, whose client wrote an address of its own first',
    proxies,
    '10.1.2.3',
    '8.8.8.8, 203.0.113.9',
    '203.0.113.9',
  ],
  ['anybody', proxies, '10.2.0.1', '203.0.113.9', '10.2.0.1'],
  ['this machine, when no proxy is trusted', [], '127.0.0.1', '203.0.113.9', '127.0.0.1'],
])('what %s reports decides the address that is kept', async (_who, trusted, from, reported, kept) => {
  expect(await addressKept(trusted, from, reported)).toBe(kept)
})
