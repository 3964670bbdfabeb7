import { sql } from 'kysely'
import type { Db } from '../../db/index.ts'
import type { Approvers } from '../../govern/schema.ts'
import { standingOf } from '../../govern/schema.ts'
import { type Actor, can } from '../../permissions.ts'
import { type EntryAuthor, findAuthors } from '../entries/entry-authors.ts'
import { findLines } from '../entries/entry-lines.ts'
import { existingEntry } from '../entries/write-entry.ts'
import type { PublishParts } from '../parts.ts'
import { type LinkRow, listDecisions, listLinks, listRounds, type RoundRow } from './approval-store.ts'

/** How a reader stands to the level that decides next: by policy, role, and what they wrote. */
function standingOn(actor: Actor, round: RoundRow, authors: ReadonlyMap<string, EntryAuthor[]>) {
  if (!can(actor.role, 'publish.approve') || actor.via !== 'session') return 'no' as const
  const ids = (authors.get(round.entry_id) ?? []).map(author => author.userId)
  return standingOf(round.levels[round.level]!, actor, ids)
}

const isOverdue = (round: RoundRow, now: Date): boolean =>
  round.state === 'waiting' && round.due_at !== null && round.due_at < now

/** Throws `publish.no-such-entry`. */
export async function readApprovalOf({ db, clock }: PublishParts, actor: Actor, id: string) {
  const { organisationId } = actor
  await existingEntry(db, organisationId, id)
  const [rounds, decisions, links, names, authors] = await Promise.all([
    listRounds(db, organisationId, id),
    listDecisions(db, organisationId, id),
    listLinks(db, organisationId, id),
    namesOf(db, organisationId),
    findAuthors(db, organisationId, [id]),
  ])
  const waiting = rounds.find(round => round.state === 'waiting')
  const who = ({ roles, people }: Approvers) => ({
    roles,
    people: people.map(person => ({ id: person, name: names.get(person) ?? person })),
  })
  return {
    standing: waiting === undefined ? null : standingOn(actor, waiting, authors),
    rounds: rounds.map(round => ({
      round: round.round,
      version: round.version,
      state: round.state,
      submittedAt: round.submitted_at.toISOString(),
      submittedBy: round.submitted_by,
      note: round.note,
      urgentWhy: round.urgent_why,
      levels: round.levels.map(level => ({ ...level, who: who(level.who), substitutes: who(level.substitutes) })),
      level: round.level,
      dueAt: round.due_at?.toISOString() ?? null,
      overdue: isOverdue(round, clock.now()),
      endedAt: round.ended_at?.toISOString() ?? null,
      decisions: decisions
        .filter(one => one.round === round.round)
        .map(({ level, decision, by_name, for_name, via, note, at }) => ({
          level,
          decision,
          by: by_name,
          inSteadOf: for_name,
          via,
          note,
          at: at.toISOString(),
        })),
      links: links.filter(link => link.round === round.round).map(link => presentLink(link, actor)),
    })),
  }
}

/** Readers do not learn the address of somebody outside. */
export const presentLink = (link: LinkRow, { role }: Actor) => ({
  id: link.id,
  level: link.level,
  name: link.name,
  email: can(role, 'publish.write') || can(role, 'publish.approve') ? link.email : '',
  createdBy: link.created_by,
  expiresAt: link.expires_at.toISOString(),
  usedAt: link.used_at?.toISOString() ?? null,
  revokedAt: link.revoked_at?.toISOString() ?? null,
})

async function namesOf(db: Db, organisationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['user_id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Map(rows.map(row => [row.user_id, row.name]))
}

/** Most that one page shows. */
const mostWaiting = 500

/** What waits for a decision: the earliest due first, then what was submitted longest ago. */
export async function listApprovalsOf({ db, clock }: PublishParts, actor: Actor) {
  const { organisationId } = actor
  const rounds = await db
    .selectFrom('approval_round')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'waiting')
    .orderBy(sql`due_at nulls last`)
    .orderBy('submitted_at')
    .limit(mostWaiting)
    .execute()
  if (rounds.length === 0) return { waiting: [] }
  const now = clock.now()
  const lines = await findLines(db, organisationId, {
    now,
    where: [sql`e.id = any(${rounds.map(round => round.entry_id)}::uuid[])`],
    order: sql`e.id`,
    limit: mostWaiting,
  })
  const authors = await findAuthors(
    db,
    organisationId,
    rounds.map(round => round.entry_id),
  )
  const waiting = rounds.flatMap(round => {
    const line = lines.find(one => one.id === round.entry_id)
    if (line === undefined) return []
    return [
      {
        ...line,
        round: round.round,
        submittedBy: round.submitted_by,
        submittedAt: round.submitted_at.toISOString(),
        note: round.note,
        urgentWhy: round.urgent_why,
        level: round.levels[round.level]?.name ?? '',
        dueAt: round.due_at?.toISOString() ?? null,
        overdue: isOverdue(round, now),
        standing: standingOn(actor, round, authors),
      },
    ]
  })
  return { waiting }
}
