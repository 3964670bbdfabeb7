import { announce, type Db, type Tx } from '../../db/index.ts'
import type { Log } from '../../log.ts'
import type { SendRow } from './send-store.ts'

/** Tells others, in the transaction of the change, that a send settled; null: nobody listens. */
export type Told = ((tx: Tx, row: SendRow) => Promise<void>) | null

/** States that others may want to know of: it is over, or somebody must look. */
export const settledStates: ReadonlySet<string> = new Set([
  'published',
  'failed',
  'unknown',
  'late',
  'held',
  'cancelled',
])

/** That sends changed, for pages that are open. */
export type News = {
  /** After the commit. */
  tell(organisationId: string, entryId: string): void
  /** Tells at once what is gathered. */
  flush(): Promise<void>
}

const gatherFor = 250

/**
 * Gathers what a sender changed and announces it once an organisation. PostgreSQL lets transactions that notify commit one
 * after the other, each with its own wait for the disk: an announcement in every answer would line up all accounts.
 */
export function createNews(db: Db, log: Log): News {
  let gathered = new Map<string, Set<string>>()
  let timer: NodeJS.Timeout | null = null
  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const told = gathered
    gathered = new Map()
    for (const [organisationId, entries] of told) {
      const [id, ...others] = entries
      // Of several a page reads again what it shows.
      const what = id === undefined || others.length > 0 ? {} : { id }
      await announce(db, organisationId, { kind: 'sends-changed', ...what }).catch(error =>
        log.warn({ err: error }, 'sends that changed were not announced'),
      )
    }
  }
  return {
    tell(organisationId, entryId) {
      gathered.set(organisationId, (gathered.get(organisationId) ?? new Set()).add(entryId))
      timer ??= setTimeout(() => void flush(), gatherFor)
    },
    flush,
  }
}
