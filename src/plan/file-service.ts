import type { Context } from '../context.ts'
import { conflict } from '../errors.ts'
import type { Locale } from '../messages.ts'
import { audit } from '../org/index.ts'
import type { Actor } from '../permissions.ts'
import { leftOutOf, takeOver } from './acceptances.ts'
import { commitOperations, existing, toWrite } from './change-service.ts'
import { compareStrategies, operationsBetween } from './compare-strategies.ts'
import { describeFileProblem } from './file/describe-problem.ts'
import { readStrategyFile } from './file/read-strategy-file.ts'
import { writeStrategyFile } from './file/write-strategy-file.ts'
import type { Strategy } from './model/strategy.ts'
import { beginSeries, missingSeries } from './series-service.ts'
import { momentOf, readDocument } from './strategy-service.ts'
import type { StrategyRow } from './strategy-store.ts'

/** With the comments and the order of the file that was last imported. */
export async function exportFile(ctx: Context, actor: Actor, id: number): Promise<{ name: string; text: string }> {
  const row = await existing(ctx.db, actor.organisationId, id)
  const document = await readDocument(ctx.db, actor.organisationId, row)
  return { name: `${row.name || 'strategy'}.yaml`, text: writeStrategyFile(document, row.file_text ?? undefined) }
}

/** What a file holds, or what is wrong in it, in the reader's language. */
export function readFile(text: string, locale: Locale) {
  const file = readStrategyFile(text)
  const problems = file.problems.slice(0, 200).map(problem => ({
    line: problem.line,
    column: problem.column,
    message: describeFileProblem(locale, problem),
  }))
  return { document: problems.length === 0 ? (file.strategy ?? null) : null, problems }
}

/** What a file leaves unsaid of name, language and mode stays as it is; state and adoption are never taken from a file. */
const intoRow = (row: StrategyRow, document: Strategy): Strategy => ({
  ...document,
  name: document.name ?? row.name,
  language: document.language ?? row.language,
  mode: document.mode ?? row.mode,
})

/**
 * Throws `plan.changed-meanwhile` when the text is not what the preview was made of. Findings that a file accepts are taken
 * over only when asked for, in the name of who imports; `leftOut` tells the others. Series of figures that its objectives are
 * bound to and that are not there (`series`) are begun with it, without figures.
 */
export async function importFile(
  ctx: Context,
  actor: Actor,
  id: number,
  input: { text: string; apply: boolean; acceptances: boolean; revision?: number | undefined },
) {
  const { organisationId } = actor
  const { today } = await momentOf(ctx, organisationId)
  const { document, problems } = readFile(input.text, actor.locale)
  const seen = await existing(ctx.db, organisationId, id)
  if (document === null)
    return { revision: seen.revision, problems, differences: [], change: null, leftOut: [], series: [] }
  return ctx.db.transaction().execute(async tx => {
    const row = await toWrite(tx, organisationId, id)
    if (input.revision !== undefined && row.revision !== input.revision) throw conflict('plan.changed-meanwhile')
    const now = await readDocument(tx, organisationId, row)
    const accepted = input.acceptances ? takeOver(now.accepted, document.accepted, actor.name, today) : now.accepted
    const leftOut = leftOutOf(accepted, document.accepted)
    const wanted = { ...intoRow(row, document), accepted }
    const differences = compareStrategies(now, wanted)
    const series = (await missingSeries(tx, organisationId, wanted)).map(({ id, name, unit }) => ({ id, name, unit }))
    const told = { problems, differences, leftOut, series }
    if (!input.apply) return { revision: row.revision, change: null, ...told }
    await beginSeries(ctx, tx, actor, wanted)
    const operations = operationsBetween(now, wanted)
    const done = await commitOperations(ctx, tx, actor, row, operations, { fileText: input.text, how: 'imported' })
    const details = { differences: differences.length }
    await audit(tx, actor, 'plan.import-file', { type: 'strategy', id: String(id), name: row.name }, details)
    return { revision: done.revision, change: done.change, ...told }
  })
}
