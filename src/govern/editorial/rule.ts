import type { View } from './read-content.ts'
import type { RemarkFix, RemarkLevel, RemarkParams, RemarkPlace } from './remark.ts'

/** One thing that a rule of the policy has to say about a content. */
export type Found = {
  level: RemarkLevel
  liftable?: boolean
  /** Without it: about the whole content. */
  place?: RemarkPlace
  /** `lexicon/usager`, `languageDuty`: where the policy asks for it. */
  item?: string
  /** `quote` belongs to the remark's identity. */
  params?: RemarkParams
  /** The policy's own sentence. */
  why?: string | undefined
  fix?: RemarkFix | undefined
}

/**
 * One rule that a policy can ask for, held against one content. Pure, linear in the length of the text, safe in a
 * browser. What the policy does not say is not asked for. Its words are in `locales/<language>/govern/rules.ts` under
 * its id: `what` is remarked, `why` it matters where the policy gives no reason, what to do `next`.
 */
export type EditorialRule = {
  /** kebab-case; the file's name. */
  id: string
  check(view: View): Found[]
}

export const editorialRule = (definition: EditorialRule): EditorialRule => definition
