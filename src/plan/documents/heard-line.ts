import { addDays } from '../../clock.ts'
import type { Facts } from '../facts.ts'
import { type DocumentInput, longDay, tellerOf } from './document-input.ts'

type Topic = NonNullable<Facts['listening']>['topics'][number]

/** How often a topic was heard of, held against the thirty days before only where they were listened to whole. */
export function sayHeard({ locale, facts, today }: DocumentInput, { name, recent, before }: Topic): string {
  const began = facts.listening?.startedOn ?? null
  const over = began === null || began <= addDays(today, -60) ? 'both' : began <= addDays(today, -30) ? 'last' : 'part'
  return tellerOf(locale)('plan.documents.heardOf', {
    name,
    recent,
    before,
    over,
    day: began === null ? '' : longDay(locale, began),
  })
}
