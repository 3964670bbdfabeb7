import type { Context } from '../context.ts'
import type { Ledger } from './ledger/index.ts'

/** What the services of this feature are given: the context, and the ledger for what goes out. */
export type PublishParts = Context & { ledger: Pick<Ledger, 'schedule' | 'decide' | 'edit'> }
