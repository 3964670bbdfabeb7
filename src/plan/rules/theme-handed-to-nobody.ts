import { foldText } from '../../language/index.ts'
import { rule } from './rule.ts'

/** Mentions in thirty days: from about five a week on, a theme is no chance. */
const OFTEN = 20

/** A15: a theme heard often that no service was told of. */
export const themeHandedToNobody = rule({
  id: 'theme-handed-to-nobody',
  principle: 'A15',
  severity: 'warning',
  needs: ['listening'],
  check: (_strategy, facts, index) => {
    const handed = new Set(
      index.list('handovers').flatMap(one => (one.topic === undefined ? [] : [foldText(one.topic)])),
    )
    const left = facts
      .listening!.topics.filter(one => one.kind === 'theme' && one.recent >= OFTEN && !handed.has(foldText(one.name)))
      .sort((one, other) => other.recent - one.recent)
    const [loudest] = left
    return loudest === undefined
      ? []
      : [{ at: ['handovers'], params: { topic: loudest.name, mentions: loudest.recent, others: left.length - 1 } }]
  },
})
