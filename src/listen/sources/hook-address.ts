import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import type { SourceRow } from './source-store.ts'

/** A webhook's secret address as it is kept: what it is found by, and what shows it to who may manage sources. */
export type Hook = { hook_hash: string; hook_sealed: string }

const purpose = (organisationId: string) => `listen.hook ${organisationId}`

export const newHook = (ctx: Pick<Context, 'secrets'>, organisationId: string): Hook =>
  keptHook(ctx, organisationId, randomBytes(24).toString('base64url'))

/** SHA-256, hex: 192 bits of chance need no salt, and what is stored opens nothing. */
export const hashHook = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex')

function keptHook({ secrets }: Pick<Context, 'secrets'>, organisationId: string, token: string): Hook {
  return { hook_hash: hashHook(token), hook_sealed: secrets.seal(token, purpose(organisationId)) }
}

/** The whole address; null for a source without one, and where a restored backup was sealed with a secret that is lost. */
export function hookAddress(
  ctx: Pick<Context, 'secrets' | 'config'>,
  row: Pick<SourceRow, 'organisation_id' | 'hook_sealed' | 'hook_token'>,
): string | null {
  const token = openHook(ctx, row)
  return token === null ? null : `${ctx.config.publicUrl}/api/hooks/${token}`
}

function openHook(
  ctx: Pick<Context, 'secrets'>,
  row: Pick<SourceRow, 'organisation_id' | 'hook_sealed' | 'hook_token'>,
): string | null {
  // In clear only between the migration that changed this and the start that follows it.
  if (row.hook_sealed === null) return row.hook_token
  try {
    return ctx.secrets.open(row.hook_sealed, purpose(row.organisation_id))
  } catch (error) {
    if (error instanceof AppError && error.code === 'app.secret-unreadable') return null
    throw error
  }
}

/** Seals the addresses that an older version kept in clear; they go on working. Of all organisations, at each start. */
export async function sealHooks(ctx: Pick<Context, 'db' | 'secrets'>): Promise<number> {
  const rows = await ctx.db
    .selectFrom('source')
    .select(['organisation_id', 'id', 'hook_token'])
    .where('hook_token', 'is not', null)
    .execute()
  for (const { organisation_id, id, hook_token } of rows)
    await ctx.db
      .updateTable('source')
      .set({ ...keptHook(ctx, organisation_id, hook_token!), hook_token: null })
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      // Renewed meanwhile: the new address stands.
      .where('hook_token', '=', hook_token)
      .execute()
  return rows.length
}
