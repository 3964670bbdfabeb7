import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import { announce, type Db, newId, type Tx } from '../../db/index.ts'
import type { ParsedInputOf } from '../../endpoint.ts'
import { conflict, notFound } from '../../errors.ts'
import { memberRoute, type Route } from '../../http/index.ts'
import { audit } from '../../org/index.ts'
import type { Actor } from '../../permissions.ts'
import * as endpoints from './snippet-endpoints.ts'
import type { Snippet } from './snippet-schema.ts'
import type { SnippetTable } from './snippet-tables.ts'

type Parts = Pick<Context, 'db' | 'clock'>
/** More than a menu can offer. */
const mostKept = 200

const present = ({ id, name, kind, language, text }: Selectable<SnippetTable>): Snippet => ({
  id,
  name,
  kind,
  language,
  text,
})

const kept = (db: Db, organisationId: string) =>
  db.selectFrom('snippet').where('organisation_id', '=', organisationId).where('removed', '=', false)

async function list(db: Db, organisationId: string) {
  const rows = await kept(db, organisationId).selectAll().orderBy('kind').orderBy('name').orderBy('id').execute()
  return { snippets: rows.map(present) }
}

const create = ({ db, clock }: Parts, actor: Actor, given: ParsedInputOf<typeof endpoints.createSnippet>) =>
  db.transaction().execute(async tx => {
    await refuseTooMany(tx, actor.organisationId)
    const now = clock.now()
    const row = await tx
      .insertInto('snippet')
      .values({
        organisation_id: actor.organisationId,
        id: newId(),
        ...given,
        created_at: now,
        updated_at: now,
        updated_by: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return tell(tx, actor, 'publish.create-snippet', row)
  })

async function refuseTooMany(tx: Tx, organisationId: string): Promise<void> {
  const { count } = await kept(tx, organisationId)
    .select(eb => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostKept) throw conflict('publish.too-many-snippets', { most: mostKept })
}

type Values = Partial<Omit<Snippet, 'id'>> & { removed?: boolean }

/** Throws `publish.no-such-snippet`: none of this id, or it is not as it must be (kept, or taken out). */
const update = (parts: Parts, actor: Actor, id: string, removed: boolean, values: Values, act: string) =>
  parts.db.transaction().execute(async tx => {
    const row = await tx
      .updateTable('snippet')
      .set({ ...values, updated_at: parts.clock.now(), updated_by: actor.name })
      .where('organisation_id', '=', actor.organisationId)
      .where('id', '=', id)
      .where('removed', '=', removed)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) throw notFound('publish.no-such-snippet')
    return tell(tx, actor, `publish.${act}-snippet`, row)
  })

async function tell(tx: Tx, actor: Actor, action: `publish.${string}`, row: Selectable<SnippetTable>) {
  await audit(tx, actor, action, { type: 'snippet', id: row.id, name: row.name })
  await announce(tx, actor.organisationId, { kind: 'snippets-changed' })
  return present(row)
}

export const snippetRoutes = (parts: Parts): Route[] => [
  memberRoute(endpoints.listSnippets, ({ actor }) => list(parts.db, actor.organisationId)),
  memberRoute(endpoints.createSnippet, ({ input, actor }) => create(parts, actor, input)),
  memberRoute(endpoints.changeSnippet, ({ input: { id, name, kind, language, text }, actor }) =>
    update(parts, actor, id, false, { name, kind, language, text }, 'change'),
  ),
  memberRoute(endpoints.removeSnippet, async ({ input, actor }) => {
    await update(parts, actor, input.id, false, { removed: true }, 'remove')
    return {}
  }),
  memberRoute(endpoints.restoreSnippet, ({ input, actor }) =>
    update(parts, actor, input.id, true, { removed: false }, 'restore'),
  ),
]
