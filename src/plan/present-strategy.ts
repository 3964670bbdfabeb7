import type { StrategySummary } from './strategy-schema.ts'
import type { StrategyRow } from './strategy-store.ts'

/** `adopted`: the revision up to which the text is the version in force. */
export const presentStrategy = (row: StrategyRow, adopted: number | undefined): StrategySummary => ({
  id: row.id,
  name: row.name,
  language: row.language,
  mode: row.mode,
  state: row.state,
  archived: row.archived,
  revision: row.revision,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by,
  inForce: row.in_force,
  underReview: row.under_review,
  changedSince: adopted !== undefined && row.revision > adopted,
  findings: row.finding_counts,
})
