import { listApprovals, listEntries, readApproval, readEntry, readEntryCheck } from '../endpoints.ts'

/** What is read again once an entry has come further. */
export const entryReads = [readEntry, readApproval, readEntryCheck, listEntries, listApprovals]
