import type { Context } from '../../context.ts'
import { newId } from '../../db/index.ts'

/** A picture of the one organisation, in name alone: what is said of it can be changed. Its id. */
export async function insertPicture({ db, clock }: Pick<Context, 'db' | 'clock'>, size = 1): Promise<string> {
  const { id: organisation_id } = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  const id = newId()
  const file = { name: 'quai.jpg', kind: 'image' as const, type: 'image/jpeg', size, sha256: '' }
  const sides = { width: 1, height: 1, seconds: null }
  const made = { created_at: clock.now(), created_by: 'Ada' }
  await db
    .insertInto('media')
    .values({ organisation_id, id, ...file, ...sides, ...made })
    .execute()
  return id
}
