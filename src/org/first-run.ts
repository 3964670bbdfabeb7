import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { ParsedInputOf } from '../endpoint.ts'
import { AppError, conflict } from '../errors.ts'
import { anyAccountExists, insertAccount } from './accounts.ts'
import { countAttempt } from './attempts.ts'
import { audit } from './audit.ts'
import type { firstRun } from './endpoints.ts'
import { sameText } from './link-token.ts'
import { networkOf } from './network-of.ts'
import { insertMember, insertOrganisation } from './organisations.ts'

const wrongCode = 'org.wrong-first-run-code'
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code that the terminal prints (`K7QM-4TXD-9PRA`, 60 bits) while nobody has an account; null afterwards. It is
 * derived from the installation's secret, so that every process, and every start, prints the same one.
 */
export async function firstRunCode(ctx: Pick<Context, 'db' | 'secrets'>): Promise<string | null> {
  if (await anyAccountExists(ctx.db)) return null
  const bytes = Buffer.from(ctx.secrets.derive('org.first-run'), 'hex')
  const letters = [...bytes.subarray(0, 12)].map(byte => alphabet[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** As people type it: any case, spaces or none, O for 0, I and L for 1. */
export const readCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/**
 * Organisation and administrator, once. Throws `org.first-run-done` (409), `org.wrong-first-run-code` (403),
 * `org.too-many-attempts` (429) after ten tries from one address within a quarter of an hour.
 */
export async function runFirst(
  ctx: Pick<Context, 'db' | 'secrets' | 'clock'>,
  input: ParsedInputOf<typeof firstRun>,
  ip: string,
): Promise<{ userId: string; organisation: string }> {
  const code = await firstRunCode(ctx)
  if (code === null) throw conflict('org.first-run-done')
  await countAttempt(ctx, `first-run ${networkOf(ip)}`, { max: 10, minutes: 15 })
  await countAttempt(ctx, 'first-run', { max: 200, minutes: 15 })
  if (!sameText(readCode(input.code), readCode(code)))
    throw new AppError(wrongCode, {}, { status: 403, fields: [{ path: 'code', code: wrongCode, params: {} }] })
  return ctx.db.transaction().execute(async tx => {
    // Two pages sent at the same moment must not make two first administrators.
    await sql`lock table auth_user in share row exclusive mode`.execute(tx)
    if (await anyAccountExists(tx)) throw conflict('org.first-run-done')
    const now = ctx.clock.now()
    const organisation = await insertOrganisation(
      tx,
      { name: input.organisation, slug: input.slug, languages: [input.locale], timeZone: input.timeZone },
      now,
    )
    const userId = await insertAccount(tx, input, now)
    await insertMember(tx, organisation.id, userId, 'administrator', now)
    const actor = { organisationId: organisation.id, userId, name: input.name, via: 'session' } as const
    const subject = { type: 'organisation', id: organisation.id, name: input.organisation }
    await audit(tx, actor, 'org.first-run', subject, {}, ip)
    return { userId, organisation: organisation.slug }
  })
}
