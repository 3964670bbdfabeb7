import type { Db } from '../db/index.ts'
import type { Actor } from '../permissions.ts'
import type { Strategy } from './model/strategy.ts'

export type Approver = { name: string; member: boolean; userId: string | null }

/** The people whom the strategy names to adopt it, recognised among the members by e-mail, else by name. */
export async function approversOf(db: Db, organisationId: string, strategy: Strategy): Promise<Approver[]> {
  const named = strategy.direction?.approvers ?? []
  if (named.length === 0) return []
  const members = await db
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['user_id', 'name', 'email'])
    .where('organisation_id', '=', organisationId)
    .execute()
  const people = new Map((strategy.people ?? []).map(person => [person.id, person]))
  return named.map(id => {
    const person = people.get(id)
    const member =
      person === undefined
        ? undefined
        : members.find(one =>
            person.email === undefined
              ? person.name !== undefined && folded(one.name) === folded(person.name)
              : one.email === person.email.toLowerCase(),
          )
    return { name: person?.name ?? id, member: member !== undefined, userId: member?.user_id ?? null }
  })
}

const folded = (name: string) => name.trim().normalize('NFC').toLowerCase()

export const isNamed = (approvers: readonly Approver[], actor: Pick<Actor, 'userId'>): boolean =>
  actor.userId !== null && approvers.some(one => one.userId === actor.userId)
