import type { Content, Moment } from './content.ts'
import type { EditorialPolicy } from './policy.ts'
import { viewOf } from './read-content.ts'
import { editorialRules, rulesOfTheStrategy } from './registry.ts'
import type { Remark, RemarkFix, RemarkLevel } from './remark.ts'
import type { EditorialRule, Found } from './rule.ts'

/** A rule that finds the same fault everywhere says so often enough. */
const MOST_OF_A_RULE = 100

/**
 * What the policy has to say about a content at a moment: blocking remarks first, then warnings, then hints, each in the
 * order of the policy. Without a policy (null) only the strategy is heard. Pure, linear in the text's length, safe in a browser; the same input gives the same keys.
 */
export function remarksOn(
  policy: EditorialPolicy | null,
  content: Content,
  moment: Moment,
  rules: readonly EditorialRule[] = policy === null ? rulesOfTheStrategy : editorialRules,
): Remark[] {
  const view = viewOf(policy ?? { vigie: 1 }, content, moment)
  const seen = new Map<string, number>()
  const remarks = rules.flatMap(rule =>
    rule
      .check(view)
      .slice(0, MOST_OF_A_RULE)
      .map(found => remarkOf(rule.id, found, seen)),
  )
  return remarks.sort((a, b) => weight[a.level] - weight[b.level])
}

const weight: Record<RemarkLevel, number> = { blocks: 0, warns: 1, tells: 2 }

function remarkOf(rule: string, found: Found, seen: Map<string, number>): Remark {
  const place = found.place ?? { part: null, start: 0, end: 0 }
  const { params = {}, item = null } = found
  const stem = [rule, item ?? '', place.part ?? '', place.media ?? '', params.quote ?? ''].join('|')
  const nth = seen.get(stem) ?? 0
  seen.set(stem, nth + 1)
  const why = found.why?.trim()
  return {
    key: nth === 0 ? stem : `${stem}|${nth}`,
    rule,
    level: found.level,
    liftable: found.liftable ?? false,
    place,
    item,
    params,
    sentences: {
      what: `govern.rules.${rule}.what`,
      why: `govern.rules.${rule}.why`,
      next: `govern.rules.${rule}.next`,
    },
    why: why === undefined || why === '' ? null : why,
    fix: found.fix ?? null,
  }
}

/** The content after a remark's one click. */
export function applyFix<C extends Pick<Content, 'parts' | 'title' | 'summary' | 'link'>>(
  content: C,
  { part, start, end, text }: RemarkFix,
): C {
  const put = (whole: string) => whole.slice(0, start) + text + whole.slice(end)
  if (typeof part !== 'number') return { ...content, [part]: put(content[part] ?? '') }
  return {
    ...content,
    parts: content.parts.map((one, index) => (index === part ? { ...one, text: put(one.text) } : one)),
  }
}
