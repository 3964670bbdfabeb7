/**
 * Every table of the product. Each feature declares its own in its `tables.ts` (`schema.ts` in org):
 *
 *     declare module '../db/tables.ts' { interface Tables { topic: TopicTable } }
 *
 * so that `Kysely<Tables>` knows them all while `db/` knows no feature.
 */
// biome-ignore lint/suspicious/noEmptyInterface: features add their tables by declaration merging
export interface Tables {}
