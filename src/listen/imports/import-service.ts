import type { Selectable } from 'kysely'
import { type FileFormat, type Mapping, previewFile, readFile } from '../../connectors/file/index.ts'
import type { Item } from '../../connectors/index.ts'
import type { Context } from '../../context.ts'
import { announce } from '../../db/index.ts'
import { AppError, type ErrorCode, notFound, type Reason } from '../../errors.ts'
import { errorMessage, type Locale } from '../../messages.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import { ingest } from '../ingest/ingest.ts'
import { connectSource } from '../sources/connect-source.ts'
import type { ImportState } from '../sources/source-schema.ts'
import { addSource } from '../sources/source-service.ts'
import { findSource, nextNumber, saveArrival } from '../sources/source-store.ts'
import type { MentionImportTable } from '../tables.ts'

type Row = Selectable<MentionImportTable>
type RowError = Row['errors'][number]

const batch = 1_000
const errorsKept = 100
const rowsNamed = 10

/** Columns of a file, a mapping (given or guessed) and its first rows as items. `head` is the file's beginning. */
export async function previewImport(
  ctx: Context,
  actor: Actor,
  input: { format: FileFormat; head: string; mapping?: Mapping | undefined },
) {
  const zone = await zoneOf(ctx, actor.organisationId)
  const preview = await previewFile(input.head, { format: input.format, mapping: input.mapping, name: 'preview', zone })
  return {
    columns: preview.columns,
    mapping: preview.mapping,
    fields: [...preview.fields],
    rows: preview.rows.map(row =>
      'item' in row
        ? {
            row: row.row,
            error: null,
            remarks: row.remarks.map(remark => errorMessage(actor.locale, remark.code, remark.params)),
            title: row.item.title,
            text: row.item.text.slice(0, 500),
            url: row.item.url,
            author: row.item.author?.name ?? null,
            publishedAt: row.item.publishedAt?.toISOString() ?? null,
          }
        : {
            row: row.row,
            error: errorMessage(actor.locale, row.error.code, row.error.params),
            remarks: [],
            title: null,
            text: '',
            url: null,
            author: null,
            publishedAt: null,
          },
    ),
  }
}

const zoneOf = async (ctx: Context, organisationId: string): Promise<string> =>
  (await ctx.db.selectFrom('organisation').select('time_zone').where('id', '=', organisationId).executeTakeFirst())
    ?.time_zone ?? 'UTC'

/**
 * Reads a file as it arrives and stores its rows, batch by batch, with progress for whoever looks. A row
 * that is stored already, word for word, is not stored again, so that the same file may be sent again (after a break, after
 * it grew); what another file of the same name brought is never touched (keep-apart.ts).
 */
export async function importFile(
  ctx: Context,
  actor: Actor,
  input: { name: string; format: FileFormat; mapping?: string | undefined },
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<ImportState> {
  const { organisationId } = actor
  const { id, sourceId } = await begin(ctx, actor, input.name, input.format)
  const connected = connectSource(ctx, (await findSource(ctx.db, organisationId, sourceId))!)
  const source = { ...connected.ingest, apart: new Map<string, string>() }
  const zone = await zoneOf(ctx, organisationId)
  const progress = { rows: 0, added: 0, known: 0, matched: 0, failed: 0, errors: [] as RowError[] }
  const remarks = new Map<string, Required<RowError>>()
  const told = () => ({ ...progress, errors: [...progress.errors, ...remarks.values()] })
  let waiting: Item[] = []
  const store = async () => {
    if (waiting.length > 0) {
      const result = await ingest(ctx, source, waiting, async (tx, stored) => {
        const arrival = { at: ctx.clock.now(), newItems: stored.added > 0 }
        if (!(await saveArrival(tx, organisationId, sourceId, arrival))) throw notFound('listen.no-such-source')
      })
      progress.added += result.added
      progress.known += result.known
      progress.matched += result.matched
      waiting = []
    }
    await save(ctx, organisationId, id, 'running', told())
  }
  try {
    const mapping = readMapping(input.mapping)
    for await (const row of readFile(body, { format: input.format, mapping, name: input.name, zone })) {
      signal.throwIfAborted()
      progress.rows += 1
      if ('item' in row) {
        waiting.push(row.item)
        for (const remark of row.remarks) note(remarks, row.row, remark)
      } else {
        progress.failed += 1
        if (progress.errors.length < errorsKept) progress.errors.push({ row: row.row, ...row.error })
      }
      if (waiting.length >= batch) await store()
    }
    await store()
    await save(ctx, organisationId, id, 'done', told())
  } catch (error) {
    await save(ctx, organisationId, id, 'failed', told())
    throw error
  }
  return readImport(ctx, actor, id)
}

/** One line for each thing that is odd, however many rows show it. */
function note(remarks: Map<string, Required<RowError>>, row: number, { code, params }: Reason): void {
  const key = `${code} ${params.field ?? ''}`
  const known = remarks.get(key)
  if (known === undefined) remarks.set(key, { row, code, params, rows: { first: [row], count: 1 } })
  else {
    known.rows.count += 1
    if (known.rows.first.length < rowsNamed) known.rows.first.push(row)
  }
}

function readMapping(text: string | undefined): Mapping | undefined {
  if (text === undefined || text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && Object.values(value).every(field => typeof field === 'string'))
      return value as Mapping
  } catch {
    // Told below like any other mapping that is none.
  }
  throw new AppError('listen.mapping-wrong', {}, { status: 422 })
}

async function begin(
  ctx: Context,
  actor: Actor,
  name: string,
  format: FileFormat,
): Promise<{ id: number; sourceId: number }> {
  const { organisationId } = actor
  return ctx.db.transaction().execute(async tx => {
    const source = await addSource(ctx, tx, actor, { connector: 'file', settings: { name }, title: name, show: 'all' })
    const id = await nextNumber(tx, organisationId, 'import')
    await tx
      .insertInto('mention_import')
      .values({
        organisation_id: organisationId,
        id,
        name,
        format,
        source_id: source.id,
        state: 'running',
        created_at: ctx.clock.now(),
      })
      .execute()
    await audit(tx, actor, 'listen.import-file', { type: 'import', id: String(id), name })
    return { id, sourceId: source.id }
  })
}

async function save(
  ctx: Context,
  organisationId: string,
  id: number,
  state: ImportState['state'],
  progress: { rows: number; added: number; known: number; matched: number; failed: number; errors: RowError[] },
): Promise<void> {
  const { errors, ...counts } = progress
  await ctx.db
    .updateTable('mention_import')
    .set({ state, ...counts, errors: JSON.stringify(errors) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await announce(ctx.db, organisationId, { kind: 'import-progressed', id: String(id), data: { state, ...counts } })
}

/**
 * Imports, of any organisation, whose process ended without a word: failed, with what was stored of them. One that still
 * goes on in another process says so with its next batch. Returns how many.
 */
export async function failBrokenImports(ctx: Context): Promise<number> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('mention_import')
    .set({ state: 'failed' })
    .where('state', '=', 'running')
    .where('created_at', '<', ctx.clock.now())
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function listImports(ctx: Context, actor: Actor): Promise<ImportState[]> {
  const rows = await ctx.db
    .selectFrom('mention_import')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => present(row, actor.locale))
}

/** Throws `listen.no-such-import`. */
export async function readImport(ctx: Context, actor: Actor, id: number): Promise<ImportState> {
  const row = await ctx.db
    .selectFrom('mention_import')
    .selectAll()
    .where('organisation_id', '=', actor.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('listen.no-such-import')
  return present(row, actor.locale)
}

const say = (locale: Locale, error: RowError) => errorMessage(locale, error.code as ErrorCode, error.params)

const present = (row: Row, locale: Locale): ImportState => ({
  id: row.id,
  name: row.name,
  format: row.format as FileFormat,
  sourceId: row.source_id,
  state: row.state as ImportState['state'],
  rows: row.rows,
  added: row.added,
  known: row.known,
  matched: row.matched,
  failed: row.failed,
  errors: row.errors.flatMap(error =>
    error.rows === undefined ? [{ row: error.row, message: say(locale, error) }] : [],
  ),
  remarks: row.errors.flatMap(error =>
    error.rows === undefined ? [] : [{ rows: error.rows.first, count: error.rows.count, message: say(locale, error) }],
  ),
  createdAt: row.created_at.toISOString(),
})
