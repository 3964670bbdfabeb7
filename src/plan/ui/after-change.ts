import type { QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../endpoint.ts'
import { apiKey } from '../../ui-kit/api.tsx'
import {
  listFindings,
  listReadings,
  listStrategies,
  readCanvas,
  readHistory,
  readMethodMap,
  readStrategy,
  readTrace,
} from '../endpoints.ts'
import { type ChangeAnswer, fieldsOf, isCollection, type StrategySummary, type WholeStrategy } from '../schema.ts'
import type { Pending } from './autosave.ts'
import { withPlace } from './set-place.ts'

/**
 * What a change of the text makes old. Everything is marked as old, but only what is on the screen *and* hangs on the
 * places that changed is read again: a keystroke in a note asks for the findings, and for nothing else.
 */
export function markOld(
  queries: QueryClient,
  organisation: string,
  strategy: number,
  places: readonly string[] | 'any',
): void {
  const old = (endpoint: Endpoint, again: boolean) =>
    void queries.invalidateQueries({
      queryKey: [endpoint.id, organisation],
      refetchType: again ? 'active' : 'none',
      predicate: query => {
        const input = query.queryKey[2] as { strategy?: number } | undefined
        return input?.strategy === undefined || input.strategy === strategy
      },
    })
  const some = (test: (place: string) => boolean) => places === 'any' || places.some(test)
  for (const endpoint of [listFindings, readMethodMap, readCanvas, readHistory]) old(endpoint, true)
  old(readTrace, some(tiesThings))
  old(listReadings, some(movesReadings))
  old(listStrategies, places === 'any')
}

const tying = new Set(['reference', 'references', 'evidence', 'metric'])

/** Names of items and what ties them together: an item that came or went, a reference, evidence. */
export function tiesThings(place: string): boolean {
  const [part = '', second, field] = place.split('/')
  if (!isCollection(part)) return false
  if (second === undefined || field === undefined || field === 'name' || field === 'topic') return true
  const meta = fieldsOf(part).find(one => one.name === field)?.meta
  return meta !== undefined && (tying.has(meta.as) || field === 'about')
}

const measured = new Set(['metric', 'baseline', 'target', 'setOn', 'due', 'state'])
const movesReadings = (place: string): boolean => {
  const [part, , field] = place.split('/')
  return part === 'objectives' && (field === undefined || measured.has(field))
}

/**
 * Puts what the server acknowledged into the kept text, with who wrote it. False when somebody else wrote in between, or
 * when a reading was under way, so that the text has to be read.
 */
export function keepSaved(
  queries: QueryClient,
  organisation: string,
  by: string,
  answer: ChangeAnswer,
  sent: ReadonlyMap<string, Pending>,
): boolean {
  const key = apiKey(readStrategy, organisation, { strategy: answer.summary.id, marks: true })
  const kept = queries.getQueryData<WholeStrategy>(key)
  if (kept === undefined) return true
  // A reading that began before this answer would bring back what stood before it, and the writer would then seem to
  // contradict what they wrote themselves: it is dropped, and asked for anew.
  const readingOld = queries.isFetching({ queryKey: key, exact: true }) > 0
  if (readingOld) void queries.cancelQueries({ queryKey: key, exact: true }, { revert: false, silent: true })
  const refused = new Set(answer.conflicts.map(one => one.at))
  let document = kept.document
  const marks = { ...kept.marks }
  for (const [place, { to }] of sent) {
    if (refused.has(place)) continue
    document = withPlace(document, place, to)
    marks[place] = { by, at: answer.summary.updatedAt }
  }
  queries.setQueryData<WholeStrategy>(key, { ...kept, ...answer.summary, document, marks })
  queries.setQueryData<{ strategies: StrategySummary[] }>(
    apiKey(listStrategies, organisation, {}),
    list => list && { strategies: list.strategies.map(one => (one.id === answer.summary.id ? answer.summary : one)) },
  )
  return !readingOld && refused.size === 0 && answer.revision <= kept.revision + (answer.change === null ? 0 : 1)
}
