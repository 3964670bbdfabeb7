import type { Content, PairLanguage } from './content.ts'
import { languageWord } from './fits.ts'
import type { EditorialPolicy } from './policy.ts'
import { primaryLanguage, type View } from './read-content.ts'

type Duty = NonNullable<EditorialPolicy['languageDuty']>
type Second = Duty & { first: 'fr' | 'en' | 'other'; pair: PairLanguage | undefined }

/** The duty of a content that is not in the language that comes first, with its counterpart; null where there is none. */
export function secondOf({ policy, content, language }: View): Second | null {
  const duty = policy.languageDuty
  if (duty?.first === undefined || languageWord(language) === duty.first) return null
  const pair = content.pairLanguages.find(one => languageWord(primaryLanguage(one.language)) === duty.first)
  return { ...duty, first: duty.first, pair }
}

/** Characters of a content's texts: give the same count for `PairLanguage.length`. */
export const writtenLength = ({ parts, title, summary }: Pick<Content, 'parts' | 'title' | 'summary'>): number =>
  parts.reduce((sum, one) => sum + one.text.trim().length, (title ?? '').trim().length + (summary ?? '').trim().length)
