import type { z } from 'zod'
import {
  type EditorialPolicy,
  editorialPolicy,
  isPolicyList,
  type PolicyPart,
  policyLists,
  policyParts,
} from './editorial/policy.ts'
import type { WritablePart } from './policy-schema.ts'
import { sameValue } from './same-value.ts'

export type PartChange = {
  part: WritablePart
  item?: string | undefined
  /** What the writer saw; absent: whatever stands there. */
  before?: unknown
  /** null: nothing. */
  value?: unknown
}
export type Written = { ok: true; policy: EditorialPolicy; moved: boolean } | { ok: false; why: 'changed' | 'wrong' }

/** A policy with one of its parts written. Pure; nothing else of it moves. */
export function writePart(policy: EditorialPolicy, change: PartChange): Written {
  const { part, item, value } = change
  const now = currentValue(policy, part, item)
  if (change.before !== undefined && !sameValue(now, change.before)) return { ok: false, why: 'changed' }
  if (sameValue(now, value)) return { ok: true, policy, moved: false }
  const schema = schemaOf(part, item)
  if (schema === null) return { ok: false, why: 'wrong' }
  const parsed = value === null || value === undefined ? null : schema.safeParse(value)
  if (parsed !== null && !parsed.success) return { ok: false, why: 'wrong' }
  const wanted = parsed === null ? undefined : parsed.data
  if (item !== undefined && wanted !== undefined && (wanted as { id: string }).id !== item)
    return { ok: false, why: 'wrong' }
  const next = item === undefined ? wanted : withItem(listOf(policy, part), item, wanted as Item | undefined)
  const { [part]: _, ...rest } = policy
  const whole = editorialPolicy.safeParse(next === undefined ? rest : { ...rest, [part]: next })
  return whole.success ? { ok: true, policy: inOrder(whole.data), moved: true } : { ok: false, why: 'wrong' }
}

type Item = { id: string }

/** What stands at a part or item; null: nothing. */
export const currentValue = (policy: EditorialPolicy, part: WritablePart, item: string | undefined): unknown =>
  (item === undefined ? policy[part] : listOf(policy, part).find(one => one.id === item)) ?? null

const listOf = (policy: EditorialPolicy, part: WritablePart): Item[] =>
  isPolicyList(part) ? ((policy[part] ?? []) as Item[]) : []

function schemaOf(part: WritablePart, item: string | undefined): z.ZodType | null {
  if (item !== undefined) return isPolicyList(part) ? policyLists[part] : null
  return editorialPolicy.shape[part]
}

function withItem(list: Item[], id: string, item: Item | undefined): Item[] | undefined {
  const at = list.findIndex(one => one.id === id)
  const next = item === undefined ? list.filter(one => one.id !== id) : at < 0 ? [...list, item] : list.with(at, item)
  return next.length === 0 ? undefined : next
}

/** The parts in the order in which a policy is read. */
export function inOrder(policy: EditorialPolicy): EditorialPolicy {
  const { vigie, language, name } = policy
  const parts = policyParts.filter(part => policy[part] !== undefined).map(part => [part, policy[part]])
  return {
    vigie,
    ...(language === undefined ? {} : { language }),
    ...(name === undefined ? {} : { name }),
    ...(Object.fromEntries(parts) as Pick<EditorialPolicy, PolicyPart>),
  }
}
