import type { EditorialRule } from './rule.ts'
import { aiUse } from './rules/ai-use.ts'
import { altMissing } from './rules/alt-missing.ts'
import { captionsMissing } from './rules/captions-missing.ts'
import { creditMissing } from './rules/credit-missing.ts'
import { decorativeLetters } from './rules/decorative-letters.ts'
import { emojiCount } from './rules/emoji-count.ts'
import { forbiddenSubject } from './rules/forbidden-subject.ts'
import { frequencyAbove } from './rules/frequency-above.ts'
import { hashtagCapitals } from './rules/hashtag-capitals.ts'
import { inclusiveMasculine } from './rules/inclusive-masculine.ts'
import { inclusiveShortForm } from './rules/inclusive-short-form.ts'
import { languageAlone } from './rules/language-alone.ts'
import { languageEarlier } from './rules/language-earlier.ts'
import { languageLonger } from './rules/language-longer.ts'
import { languageNotPlanned } from './rules/language-not-planned.ts'
import { lexiconAvoided } from './rules/lexicon-avoided.ts'
import { lexiconSpelling } from './rules/lexicon-spelling.ts'
import { periodHolds } from './rules/period-holds.ts'
import { quietHours } from './rules/quiet-hours.ts'
import { requiredCampaignTag } from './rules/required-campaign-tag.ts'
import { requiredFigureSource } from './rules/required-figure-source.ts'
import { requiredHashtag } from './rules/required-hashtag.ts'
import { requiredLanguagePair } from './rules/required-language-pair.ts'
import { requiredLink } from './rules/required-link.ts'
import { requiredSignature } from './rules/required-signature.ts'
import { requiredSummary } from './rules/required-summary.ts'
import { requiredTitle } from './rules/required-title.ts'
import { shareOfOurselves } from './rules/share-of-ourselves.ts'
import { strategyRestrains } from './rules/strategy-restrains.ts'
import { textOnlyInPicture } from './rules/text-only-in-picture.ts'
import { themeElsewhere } from './rules/theme-elsewhere.ts'
import { themeMissing } from './rules/theme-missing.ts'
import { toneAddress } from './rules/tone-address.ts'
import { tooClose } from './rules/too-close.ts'
import { typographyApostrophes } from './rules/typography-apostrophes.ts'
import { typographyQuotes } from './rules/typography-quotes.ts'
import { typographySpaces } from './rules/typography-spaces.ts'
import { writerNotAllowed } from './rules/writer-not-allowed.ts'

/** Every rule, in the order of the policy. Adding one is a file, a line here and its words in two languages. */
export const editorialRules: readonly EditorialRule[] = [
  writerNotAllowed,
  themeMissing,
  themeElsewhere,
  shareOfOurselves,
  toneAddress,
  lexiconAvoided,
  lexiconSpelling,
  inclusiveShortForm,
  inclusiveMasculine,
  languageNotPlanned,
  languageAlone,
  languageEarlier,
  languageLonger,
  altMissing,
  captionsMissing,
  textOnlyInPicture,
  hashtagCapitals,
  emojiCount,
  decorativeLetters,
  requiredLink,
  requiredHashtag,
  requiredSignature,
  requiredCampaignTag,
  requiredFigureSource,
  requiredLanguagePair,
  requiredTitle,
  requiredSummary,
  forbiddenSubject,
  periodHolds,
  strategyRestrains,
  frequencyAbove,
  tooClose,
  quietHours,
  creditMissing,
  aiUse,
  typographySpaces,
  typographyQuotes,
  typographyApostrophes,
]

/** What holds where no policy is in force. */
export const rulesOfTheStrategy: readonly EditorialRule[] = [strategyRestrains]
