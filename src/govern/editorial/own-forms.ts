import type { Part, Query } from '../../query/index.ts'
import { pluralOf } from './inclusive-forms.ts'

/**
 * Which forms of a word a query finds: `all` that have its stem, as in listening; `own`: its number and gender only.
 * Whoever leaves the word « usager » does not leave « usage », which has the same stem.
 */
export type Forms = 'all' | 'own'

/** The query with each inflected word or phrase as the list of its own forms. */
export function ownForms(query: Query): Query {
  switch (query.kind) {
    case 'and':
    case 'or':
      return { ...query, children: query.children.map(ownForms) }
    case 'not':
      return { ...query, child: ownForms(query.child) }
    case 'near':
      return { ...query, left: ownForms(query.left), right: ownForms(query.right) }
    case 'words': {
      if (query.form !== 'inflected' || query.field !== null) return query
      const forms = [same, plural, feminine, femininePlural].map(form => query.parts.map(form))
      return { kind: 'or', children: forms.map(parts => ({ ...query, parts, form: 'exact' as const })) }
    }
    default:
      return query
  }
}

const onWords = (change: (word: string) => string) => (part: Part) =>
  part.type === 'word' && part.text.length > 2 ? { ...part, text: change(part.text) } : part
const same = (part: Part) => part
const feminineOf = (word: string) =>
  word.endsWith('e') ? word : word.endsWith('er') ? `${word.slice(0, -2)}ère` : `${word}e`
const plural = onWords(pluralOf)
const feminine = onWords(feminineOf)
const femininePlural = onWords(word => pluralOf(feminineOf(word)))
