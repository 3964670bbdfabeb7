import type { Db } from '../db/index.ts'

/**
 * Ends what was begun for an account and not finished: links to choose a password or to confirm another address. Whoever
 * had the former password may have asked for them. Browsers that were trusted with the second step are asked again.
 */
export async function endPendingLinks(db: Db, userId: string): Promise<void> {
  await db
    .deleteFrom('auth_verification')
    // Identifiers lie hashed: only the value tells whose it is (a change of address holds JSON).
    .where(eb => eb.or([eb('value', '=', userId), eb('value', 'like', `{"userId":"${userId}"%`)]))
    .execute()
}
