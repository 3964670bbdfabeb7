import { can, type Role } from '../../permissions.ts'
import { fits, languageWord } from './fits.ts'
import type { EditorialPolicy, PolicyItem } from './policy.ts'
import { primaryLanguage } from './read-content.ts'

/** An entry as the levels of approval look at it: all its variants together. */
export type EntryToApprove = {
  /** Connectors' ids, or places of hand-overs, of all variants. */
  networks: string[]
  kinds: string[]
  theme: string | null
  /** Of everybody who wrote it or submits it; null: somebody whose role is not known. */
  authorRoles: (Role | null)[]
  /** BCP 47, of all variants. */
  languages: string[]
  urgent: boolean
}

export type Approvers = { roles: Role[]; people: string[] }

/** One level that an entry passes: small and whole, so that a round of approval keeps it as it was when it began. */
export type ApprovalLevel = {
  /** Of the policy's item; `default` where the policy has none. */
  id: string
  name: string
  who: Approvers
  /** May decide in their stead. */
  substitutes: Approvers
  /** Working hours in which a decision is expected; null: no delay is said. */
  withinHours: number | null
  authorMayApprove: boolean
  /** Whether somebody without an account may be asked, by a link that ends. */
  outside: boolean
  why: string | null
}

/** Where no level fits: nothing is approved that only somebody has seen who may not publish. */
const DEFAULT: ApprovalLevel = {
  id: 'default',
  name: '',
  who: { roles: ['approver', 'manager', 'administrator'], people: [] },
  substitutes: { roles: [], people: [] },
  withinHours: null,
  authorMayApprove: false,
  outside: false,
  why: null,
}

/**
 * The levels that an entry must pass, in the order of the policy: those of which network, kind, theme, role of an
 * author, language and urgency fit. A policy without any level (or none at all: null) asks for one by somebody else.
 * None fits although the policy has levels: an entry passes those that it would pass without hurry; with none even so
 * it needs no approval, unless somebody wrote it who may not publish. What is urgent, and which theme an entry has, is
 * for its author to say: neither word opens a way round the others.
 */
export function levelsFor(policy: EditorialPolicy | null, entry: EntryToApprove): ApprovalLevel[] {
  const levels = policy?.approvals ?? []
  if (levels.length === 0) return [DEFAULT]
  const fitting = (one: EntryToApprove) => levels.filter(level => asks(level, one)).map(present)
  const found = fitting(entry)
  if (found.length > 0) return found
  const unhurried = entry.urgent ? fitting({ ...entry, urgent: false }) : []
  if (unhurried.length > 0) return unhurried
  return entry.authorRoles.some(role => role === null || !can(role, 'publish.send')) ? [DEFAULT] : []
}

function asks(level: PolicyItem<'approvals'>, entry: EntryToApprove): boolean {
  const some = (list: readonly string[] | undefined, values: readonly string[]) =>
    (list ?? []).length === 0 || values.some(value => fits(list, value))
  const languages = entry.languages.map(one => languageWord(primaryLanguage(one)))
  return (
    some(level.networks, entry.networks) &&
    some(level.kinds, entry.kinds) &&
    fits(level.themes, entry.theme) &&
    // An author whose role is not known passes every level.
    (entry.authorRoles.length === 0 || entry.authorRoles.some(role => role === null || fits(level.authors, role))) &&
    some(level.languages, languages) &&
    (level.urgency === undefined || level.urgency === 'any' || (level.urgency === 'urgent') === entry.urgent)
  )
}

function present(level: PolicyItem<'approvals'>): ApprovalLevel {
  const who = { roles: level.roles ?? [], people: level.people ?? [] }
  return {
    id: level.id,
    name: level.name ?? '',
    // Nobody named: whoever may approve.
    who: who.roles.length + who.people.length > 0 ? who : DEFAULT.who,
    substitutes: { roles: level.substituteRoles ?? [], people: level.substitutes ?? [] },
    withinHours: level.within ?? null,
    authorMayApprove: level.authorMayApprove === true,
    outside: level.outside === true,
    why: level.why ?? null,
  }
}

export const approvalStandings = ['yes', 'substitute', 'author', 'no'] as const
/** How somebody stands to a level: may decide, may in another's stead, may not because they wrote it, or may not. */
export type ApprovalStanding = (typeof approvalStandings)[number]

/** `authors`: ids of whoever wrote the entry. Whether the role holds `publish.approve` is the endpoint's to check. */
export function standingOf(
  level: ApprovalLevel,
  person: { userId: string | null; role: Role },
  authors: readonly (string | null)[],
): ApprovalStanding {
  const among = ({ roles, people }: Approvers) =>
    (person.userId !== null && people.includes(person.userId)) || roles.includes(person.role)
  const standing = among(level.who) ? 'yes' : among(level.substitutes) ? 'substitute' : 'no'
  if (standing === 'no' || level.authorMayApprove) return standing
  return person.userId !== null && authors.includes(person.userId) ? 'author' : standing
}

/** Whether somebody may take the emergency path: those whom the policy names; where it names nobody, whoever holds `publish.emergency`. */
export function mayUseEmergency(
  policy: EditorialPolicy | null,
  person: { userId: string | null; role: Role },
): boolean {
  const { roles = [], people = [] } = policy?.emergency ?? {}
  if (roles.length + people.length === 0) return true
  return roles.includes(person.role) || (person.userId !== null && people.includes(person.userId))
}
