import type { BoardLine } from './board-questions.ts'
import { type DocumentInput, tellerOf } from './document-input.ts'
import { sayProgress } from './objective-blocks.ts'
import { named } from './said-lines.ts'

/** How success is measured and where one stands: how many objectives do well, then each. Null where none has a metric. */
export function howSuccessful(input: DocumentInput): BoardLine[] | null {
  const measured = (input.strategy.objectives ?? []).filter(one => one.state !== 'dropped' && one.metric !== undefined)
  if (measured.length === 0) return null
  const found = measured.map(one => input.readings.find(({ objective }) => objective === one.id))
  const isRead = found.map(one => typeof one?.reading?.value === 'number')
  const count = (...states: string[]) => found.filter(one => states.includes(one?.progress.state ?? 'unknown')).length
  const text = tellerOf(input.locale)('plan.documents.board.measured', {
    objectives: measured.length,
    well: count('reached', 'on-track'),
    badly: count('behind', 'missed'),
    unknown: count('unknown'),
  })
  return [
    { text: [text], proven: isRead.includes(true) },
    ...measured.map((one, at) => ({
      text: named(one.name, one.id, sayProgress(input, one)),
      proven: isRead[at] === true,
    })),
  ]
}
