import { type EditorialPolicy, isPolicyList, policyParts } from './editorial/policy.ts'
import type { PolicyDifference } from './policy-schema.ts'
import { sameValue } from './same-value.ts'

type Fields = Record<string, unknown>

/** What changed from one text to another, in the order of the policy. The order of items is no difference. */
export function comparePolicies(from: EditorialPolicy, to: EditorialPolicy): PolicyDifference[] {
  return policyParts.flatMap(part => {
    if (!isPolicyList(part)) {
      const difference = compareFields(part, null, '', from[part] as Fields | undefined, to[part] as Fields | undefined)
      return difference === null ? [] : [difference]
    }
    const [before, after] = [byId(from[part] as Fields[] | undefined), byId(to[part] as Fields[] | undefined)]
    const ids = [...new Set([...before.keys(), ...after.keys()])]
    return ids.flatMap(id => {
      const difference = compareFields(
        part,
        id,
        nameOf(after.get(id) ?? before.get(id)!),
        before.get(id),
        after.get(id),
      )
      return difference === null ? [] : [difference]
    })
  })
}

function compareFields(
  part: string,
  id: string | null,
  name: string,
  before: Fields | undefined,
  after: Fields | undefined,
): PolicyDifference | null {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    field => field !== 'id',
  )
  const fields = names
    .filter(field => !sameValue(before?.[field], after?.[field]))
    .map(field => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
  if (before !== undefined && after !== undefined && fields.length === 0) return null
  if (before === undefined && after === undefined) return null
  return { kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', part, id, name, fields }
}

const byId = (items: Fields[] | undefined) => new Map((items ?? []).map(one => [String(one.id), one]))

/** What an item is called: its name, or what it says first. */
const nameOf = (item: Fields): string => String(item.name ?? item.avoid ?? item.use ?? item.value ?? item.id)
