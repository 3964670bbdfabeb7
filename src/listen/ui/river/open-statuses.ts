import type { statuses } from '../../schema.ts'

/** What is not settled yet. */
export const openStatuses: (typeof statuses)[number][] = ['new', 'read', 'in-progress']
