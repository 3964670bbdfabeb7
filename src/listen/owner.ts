import type { Actor } from '../permissions.ts'

/**
 * Whose a note or a saved view is: a person's, or one API key's. Keys are told apart like people, so that what one
 * program keeps for itself is neither lost to it nor open to the next. Null for what runs inside the product: nobody's own.
 */
export const ownerOf = ({ userId, keyId }: Pick<Actor, 'userId' | 'keyId'>): string | null =>
  userId ?? (keyId === undefined ? null : `key:${keyId}`)

/** What has no owner (an older version kept none for keys) is nobody's own. */
export const isOwn = (owner: string | null, actor: Pick<Actor, 'userId' | 'keyId'>): boolean =>
  owner !== null && owner === ownerOf(actor)
