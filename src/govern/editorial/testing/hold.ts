import { type Content, content, type Moment } from '../content.ts'
import type { EditorialPolicy } from '../policy.ts'
import { editorialRules } from '../registry.ts'
import type { Remark } from '../remark.ts'
import { remarksOn } from '../remarks-on.ts'

export const noon: Moment = { now: '2027-05-03T16:00:00Z', zone: 'America/Montreal' }

/** A sober French post on Bluesky, about the public's world, by an animator; changed by `changes`. */
export const post = (changes: Partial<Content> | string = {}): Content =>
  content.parse({
    authors: [{ id: 'ana', role: 'animator' }],
    network: 'bluesky',
    language: 'fr',
    parts: [{ text: typeof changes === 'string' ? changes : 'Le parc ouvre demain à tout le quartier.' }],
    ...(typeof changes === 'string' ? {} : changes),
  })

export const policyOf = (parts: Omit<EditorialPolicy, 'vigie'>): EditorialPolicy => ({ vigie: 1, ...parts })

/** What one rule says. Throws when there is no such rule. */
export function hold(
  rule: string,
  policy: EditorialPolicy,
  changes: Partial<Content> | string,
  moment = noon,
): Remark[] {
  const only = editorialRules.filter(one => one.id === rule)
  if (only.length === 0) throw new Error(`no rule ${rule}`)
  return remarksOn(policy, post(changes), moment, only)
}
