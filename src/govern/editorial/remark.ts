import type { levels } from './sections.ts'

export type RemarkLevel = (typeof levels)[number]
export type RemarkParams = Record<string, string | number>

/** Where a remark stands: [start, end) in UTF-16 units of a text; both 0 where it is about the whole of `part`. */
export type RemarkPlace = {
  /** Index of a part, or another text of the content; null: the whole content. */
  part: number | 'title' | 'summary' | 'link' | null
  start: number
  end: number
  /** Index of the picture or film within the part. */
  media?: number
}

/** What one click does: puts `text` in the place of [start, end) of a part; `link`: a new address; `hashtag`: one kept beside the text. */
export type RemarkFix = { part: number | 'title' | 'summary' | 'link'; start: number; end: number; text: string }

export type Remark = {
  /**
   * The same as long as rule, item of the policy, part and quoted words stay: an acceptance with a reason is kept by it.
   * Of equal words the first, second… are told apart.
   */
  key: string
  rule: string
  level: RemarkLevel
  /** It blocks until a person says why this content may pass. */
  liftable: boolean
  place: RemarkPlace
  /** Item that asks for it: `lexicon/usager` of the policy, `restraints/vote` of the strategy; null: a section. */
  item: string | null
  /** Arguments of the sentences; `quote` is what stands at the place. */
  params: RemarkParams
  /** Keys of the locale: what is remarked, why it matters in general, what to do. `govern.rules.<rule>.what` */
  sentences: { what: string; why: string; next: string }
  /** The policy's own sentence, instead of `sentences.why`; null where it says none. */
  why: string | null
  fix: RemarkFix | null
}
