import { rule } from './rule.ts'
import { speakingSpaces } from './speaking.ts'

/** E4: the organisation speaks and knows nobody who carries its themes. */
export const noInfluencerOrJournalist = rule({
  id: 'no-influencer-or-journalist',
  principle: 'E4',
  severity: 'warning',
  check: (strategy, facts, index) =>
    speakingSpaces(strategy, facts, index).length > 0 &&
    !index.list('relations').some(one => one.kind === 'influencer' || one.kind === 'journalist')
      ? [{ at: ['relations'] }]
      : [],
})
