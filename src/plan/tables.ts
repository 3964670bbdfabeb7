import type { ColumnType, Generated } from 'kysely'
import type { KnownApprover } from './approvers.ts'
import type { ChapterId } from './chapters.ts'
import type { StoredReading } from './metrics/metric.ts'
import type { Strategy } from './model/strategy.ts'
import type { SeverityCounts } from './reading-schema.ts'
import type { Confidential } from './shared-parts.ts'

/** `timestamptz`: read as Date. */
type At = ColumnType<Date, Date | string, Date | string>
type AtOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `jsonb`: written as JSON text. */
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface PlanStrategyTable {
  organisation_id: string
  id: number
  name: string
  language: 'fr' | 'en'
  mode: 'listen' | 'full'
  state: 'draft' | 'adopted' | 'under-review'
  archived: Generated<boolean>
  revision: Generated<number>
  /** Number of the adopted version. */
  in_force: Generated<number | null>
  under_review: Generated<number | null>
  /** The file that was last imported: its comments and order go into the next export. */
  file_text: Generated<string | null>
  checked_at: AtOrNull
  checked_revision: Generated<number | null>
  finding_counts: JsonOrNull<SeverityCounts>
  created_at: At
  updated_at: At
  updated_by: string
}

export interface PlanItemTable {
  organisation_id: string
  strategy_id: number
  /** A collection, a section, or `accepted`. */
  list: string
  item_id: string
  position: number
  body: Json<Record<string, unknown>>
}

export interface PlanChangeTable {
  organisation_id: string
  strategy_id: number
  id: string
  change_id: string
  revision: number
  at: At
  by_id: string | null
  by_name: string
  via: 'session' | 'api-key' | 'system'
  kind: 'set' | 'add' | 'remove' | 'move'
  place: string
  before: Json<unknown>
  after: Json<unknown>
  undoes: Generated<string | null>
}

export interface PlanVersionTable {
  organisation_id: string
  strategy_id: number
  number: number
  snapshot: Json<Strategy>
  revision: number
  state: 'under-review' | 'adopted' | 'returned' | 'superseded'
  submitted_at: At
  submitted_by_id: string | null
  submitted_by: string
  submitted_role: string
  submitted_note: string
  decided_at: AtOrNull
  decided_by_id: Generated<string | null>
  decided_by: Generated<string | null>
  decided_role: Generated<string | null>
  decided_note: Generated<string | null>
  finding_counts: Json<SeverityCounts>
  /** Who was recognised in the people named to adopt it, when it was submitted. */
  approvers: JsonOrNull<KnownApprover[]>
}

export interface PlanOpenedTable {
  organisation_id: string
  strategy_id: number
  number: number
  user_id: string
  first_at: At
}

export interface PlanFindingTable {
  organisation_id: string
  strategy_id: number
  id: string
  rule: string
  place: string
  severity: 'error' | 'warning' | 'remark'
  params: Json<Record<string, string | number>>
  first_seen_at: At
  resolved_at: AtOrNull
}

export interface PlanSeriesTable {
  organisation_id: string
  id: string
  name: string
  definition: string
  unit: string
  stage: string
  better: string
  adds: 'latest' | 'sum'
  archived: Generated<boolean>
  created_at: At
}

export interface PlanFigureTable {
  organisation_id: string
  series_id: string
  id: string
  /** `YYYY-MM-DD`. */
  day: string
  value: number
  source: string
  by_id: string | null
  by_name: string
  via: 'session' | 'api-key' | 'system' | 'csv'
  at: At
  replaced_at: AtOrNull
  replaced_by: Generated<string | null>
}

export interface PlanReadingTable {
  organisation_id: string
  strategy_id: number
  objective_id: string
  /** The metric with its filters and window, as canonical text: another binding is another line. */
  binding: string
  day: string
  value: number
  numerator: number | null
  denominator: number | null
  read_at: At
}

export interface PlanGaugeTable {
  organisation_id: string
  strategy_id: number
  objective_id: string
  binding: string
  reading: JsonOrNull<StoredReading>
  read_at: At
}

export interface PlanShareTable {
  organisation_id: string
  strategy_id: number
  id: string
  token_hash: string
  document: 'strategy' | 'summary' | 'board' | 'digest'
  version: number | null
  locale: 'fr' | 'en'
  created_at: At
  created_by: string
  expires_at: At
  revoked_at: AtOrNull
  views: Generated<number>
  /** Null: all chapters. */
  chapters: Generated<ChapterId[] | null>
  confidential: Generated<Confidential[]>
}

export interface PlanSurveyTable {
  organisation_id: string
  strategy_id: number
  id: string
  token_hash: string
  sealed_token: string
  name: string
  language: 'fr' | 'en'
  groups: string[]
  invited: number
  opened_at: At
  closes_on: ColumnType<string | null, string | null, string | null>
  closed_at: AtOrNull
}

export interface PlanSurveyAnswerTable {
  organisation_id: string
  strategy_id: number
  survey_id: string
  id: string
  group: string | null
  answers: Json<Record<string, number | 'unsure'>>
}

declare module '../db/tables.ts' {
  interface Tables {
    plan_strategy: PlanStrategyTable
    plan_item: PlanItemTable
    plan_change: PlanChangeTable
    plan_version: PlanVersionTable
    plan_opened: PlanOpenedTable
    plan_finding: PlanFindingTable
    plan_series: PlanSeriesTable
    plan_figure: PlanFigureTable
    plan_reading: PlanReadingTable
    plan_gauge: PlanGaugeTable
    plan_share: PlanShareTable
    plan_survey: PlanSurveyTable
    plan_survey_answer: PlanSurveyAnswerTable
  }
}
