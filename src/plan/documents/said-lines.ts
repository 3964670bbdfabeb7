import type { Inline } from '../../documents/index.ts'
import type { Evidence } from '../model/field.ts'
import { type DocumentInput, longDay, tellerOf } from './document-input.ts'

/** An item by its name, with what is said of it. */
export const named = (name: string | undefined, id: string, text: string | undefined): Inline[] => [
  { bold: name ?? id },
  text === undefined ? '' : ` – ${text}`,
]

/** When the youngest evidence of a list is from, in words; empty when there is none. */
export function dated({ locale }: DocumentInput, evidence: Evidence[] = []): Inline[] {
  const days = evidence.flatMap(one => (one.on === undefined ? [] : [one.on])).sort()
  const last = days.at(-1)
  if (last === undefined) return []
  const words = tellerOf(locale)('plan.documents.evidenceOf', { count: days.length, day: longDay(locale, last) })
  return [' ', { small: words }]
}
