import type { Db } from '../db/index.ts'
import { type Actor, can, type Role } from '../permissions.ts'
import type { Person, Strategy } from './model/strategy.ts'
import type { approverProblems } from './version-endpoints.ts'

type Problem = (typeof approverProblems)[number]
/** Somebody whom the strategy names to adopt it, and the account behind the name. */
export type Approver = {
  person: string
  name: string
  email: string | null
  userId: string | null
  problem: Problem | null
}
/** Who was recognised when a version was submitted: `person` is the id of an item of its `people`. */
export type KnownApprover = { person: string; userId: string | null }

type Member = { user_id: string; email: string; role: Role }

/**
 * The people whom the strategy names to adopt it, as members. An account is recognised by its e-mail address, which its
 * owner has proved, never by a name that anybody can take; `known` holds those recognised earlier, whatever they are
 * called now.
 */
export async function approversOf(
  db: Db,
  organisationId: string,
  strategy: Strategy,
  known: readonly KnownApprover[] = [],
): Promise<Approver[]> {
  const named = [...new Set(strategy.direction?.approvers ?? [])]
  if (named.length === 0) return []
  const members = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['user_id', 'email', 'role'])
    .where('organisation_id', '=', organisationId)
    .execute()
  const people = new Map((strategy.people ?? []).map(person => [person.id, person]))
  return named.map(id => recognise(id, people.get(id), known.find(one => one.person === id)?.userId ?? null, members))
}

function recognise(id: string, person: Person | undefined, known: string | null, members: Member[]): Approver {
  const email = person?.email ?? null
  const member =
    known === null
      ? members.find(one => email !== null && one.email.toLowerCase() === email.toLowerCase())
      : members.find(one => one.user_id === known)
  const problem = member === undefined ? absent(person, known) : can(member.role, 'plan.adopt') ? null : 'may-not-adopt'
  return { person: id, name: person?.name?.trim() || id, email, userId: member?.user_id ?? null, problem }
}

function absent(person: Person | undefined, known: string | null): Problem {
  if (known !== null) return 'not-a-member'
  if (person === undefined) return 'no-such-person'
  return person.email === undefined ? 'no-email' : 'not-a-member'
}

/** The strategy names who adopts it, and none of them can. */
export const isBlocked = (approvers: readonly Approver[]): boolean =>
  approvers.length > 0 && approvers.every(one => one.problem !== null)

/** Whether somebody may decide: a person, not a program, and one of those named where any are. */
export const mayDecide = (approvers: readonly Approver[], actor: Actor): boolean =>
  can(actor.role, 'plan.adopt') &&
  isPerson(actor) &&
  (approvers.length === 0 || approvers.some(one => one.userId === actor.userId && one.problem === null))

/** A key that carries a role is a program: it may write, not decide. */
export const isPerson = (actor: Pick<Actor, 'userId' | 'via'>): boolean =>
  actor.via === 'session' && actor.userId !== null
