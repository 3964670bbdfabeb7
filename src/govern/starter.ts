import type { EditorialPolicy } from './editorial/policy.ts'
import { englishStarter } from './starters/en.ts'
import { frenchStarter } from './starters/fr.ts'

/** What a policy begins with unless somebody wants a blank page. */
export const starterPolicy = (language: 'fr' | 'en'): EditorialPolicy =>
  language === 'fr' ? frenchStarter : englishStarter
