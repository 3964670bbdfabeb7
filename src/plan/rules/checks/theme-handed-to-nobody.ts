import { addDays } from '../../../clock.ts'
import { foldText } from '../../../language/index.ts'
import { rule } from '../rule.ts'

/** Mentions in thirty days: from about five a week on, a theme is no chance. */
const OFTEN = 20
/** A quarter: what was told longer ago does not speak for what is heard now. */
const DAYS = 90

/** A15: a theme heard often that no service was told of lately. A handover names it, or what was heard of it. */
export const themeHandedToNobody = rule({
  id: 'theme-handed-to-nobody',
  principle: 'A15',
  severity: 'warning',
  needs: ['listening'],
  check: ({ facts, list }) => {
    const since = addDays(facts.today, -DAYS)
    const handed = new Set(
      list('handovers')
        .filter(one => one.handedOn === undefined || one.handedOn >= since)
        .flatMap(one => [one.topic, ...(one.heard ?? []).map(piece => (piece.kind === 'topic' ? piece.of : undefined))])
        .map(topic => foldText(topic ?? '')),
    )
    const left = facts
      .listening!.topics.filter(one => one.kind === 'theme' && one.recent >= OFTEN && !handed.has(foldText(one.name)))
      .sort((one, other) => other.recent - one.recent)
    const [loudest] = left
    if (loudest === undefined) return []
    const all = left.map(one => one.name).sort()
    const params = { topic: loudest.name, mentions: loudest.recent, others: left.length - 1, all: all.join(', ') }
    return [{ at: ['handovers'], params }]
  },
})
