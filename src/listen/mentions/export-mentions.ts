import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '../../context.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { indexPrefix } from '../ingest/make-ids.ts'
import { findRiver, type RiverPosition } from './find-river.ts'
import type { RiverFilter } from './mention-schema.ts'
import { toneName } from './mention-schema.ts'
import { findMentions, type MentionRow } from './mention-store.ts'
import { planRiver } from './plan-river.ts'
import { resolveFilter } from './river-service.ts'

const page = 500

export type ExportedMention = {
  id: string
  kind: string
  source: string
  connector: string
  url: string | null
  title: string | null
  text: string
  language: string | null
  author: string | null
  authorHandle: string | null
  authorUrl: string | null
  publishedAt: string
  collectedAt: string
  topics: string[]
  tone: string
  toneScore: number
  toneCorrected: boolean
  status: string
  priority: string
  classification: string | null
  assignee: string | null
  starred: boolean
  tags: string[]
  likes: number | null
  reposts: number | null
  replies: number | null
  views: number | null
}

/** Names instead of numbers, for people and spreadsheets. */
type Names = { topics: Map<number, string>; tags: Map<number, string>; members: Map<string, string> }

/**
 * All mentions that a filter shows, read page by page as they are sent. Mentions whose source's rule forbids taking them
 * out, and those whose content was removed, are left out.
 */
export async function* exportedMentions(
  ctx: Context,
  actor: Actor,
  filter: RiverFilter,
): AsyncGenerator<ExportedMention> {
  const { organisationId } = actor
  const prefix = indexPrefix(organisationId)
  const plan = planRiver(prefix, await resolveFilter(ctx.db, actor, filter))
  const names = await readNames(ctx, organisationId)
  const allowed = new Set(
    ctx.connectors
      .list()
      .filter(one => one.sourceRule.exportAllowed)
      .map(one => one.id),
  )
  let after: RiverPosition | null = null
  for (;;) {
    const found = await findRiver(ctx.db, organisationId, prefix, plan, { after, limit: page })
    const rows = await findMentions(
      ctx.db,
      organisationId,
      found.map(row => row.id),
    )
    for (const row of rows) if (!row.removed && allowed.has(row.connector)) yield exported(row, names)
    const last = found.at(-1)
    if (found.length < page || last === undefined) return
    after = { at: last.occurred_at, id: last.id }
  }
}

/** The same as a stream of CSV (with a byte-order mark, which spreadsheets need) or NDJSON; the audit log tells who took it. */
export async function exportStream(
  ctx: Context,
  actor: Actor,
  filter: RiverFilter,
  format: 'csv' | 'ndjson',
): Promise<Readable> {
  await audit(
    ctx.db,
    actor,
    'listen.export-mentions',
    { type: 'organisation', id: actor.organisationId },
    { filter, format },
  )
  return Readable.from(linesOf(exportedMentions(ctx, actor, filter), format))
}

export async function* linesOf(
  mentions: AsyncIterable<ExportedMention>,
  format: 'csv' | 'ndjson',
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    for await (const mention of mentions) yield `${JSON.stringify(mention)}\n`
    return
  }
  yield `\ufeff${stringify([[...csvColumns]])}`
  for await (const mention of mentions) {
    yield stringify([csvColumns.map(name => cell(mention[name]))], { escape_formulas: true })
  }
}

const csvColumns = [
  'id',
  'publishedAt',
  'source',
  'connector',
  'kind',
  'language',
  'author',
  'authorHandle',
  'authorUrl',
  'title',
  'text',
  'url',
  'topics',
  'tone',
  'toneScore',
  'toneCorrected',
  'status',
  'priority',
  'classification',
  'assignee',
  'starred',
  'tags',
  'likes',
  'reposts',
  'replies',
  'views',
  'collectedAt',
] as const satisfies (keyof ExportedMention)[]

const cell = (value: ExportedMention[keyof ExportedMention]): string =>
  value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value)

async function readNames(ctx: Context, organisationId: string): Promise<Names> {
  const topics = await ctx.db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute()
  const tags = await ctx.db
    .selectFrom('mention_tag')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute()
  const members = await ctx.db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['auth_user.id', 'auth_user.name'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return {
    topics: new Map(topics.map(row => [row.id, row.name])),
    tags: new Map(tags.map(row => [row.id, row.name])),
    members: new Map(members.map(row => [row.id, row.name])),
  }
}

const exported = (row: MentionRow, names: Names): ExportedMention => ({
  id: row.id,
  kind: row.kind,
  source: row.source_title ?? '',
  connector: row.connector,
  url: row.url,
  title: row.title,
  text: row.body,
  language: row.language,
  author: row.author_name,
  authorHandle: row.author_handle,
  authorUrl: row.author_url,
  publishedAt: row.occurred_at.toISOString(),
  collectedAt: row.collected_at.toISOString(),
  topics: row.topics.flatMap(id => names.topics.get(id) ?? []),
  tone: toneName(row.tone),
  toneScore: row.tone_score,
  toneCorrected: row.tone_corrected,
  status: row.status,
  priority: row.priority,
  classification: row.classification,
  assignee: row.assignee === null ? null : (names.members.get(row.assignee) ?? ''),
  starred: row.starred,
  tags: row.tags.flatMap(id => names.tags.get(id) ?? []),
  likes: row.extra.likes ?? null,
  reposts: row.extra.reposts ?? null,
  replies: row.extra.replies ?? null,
  views: row.extra.views ?? null,
})
