import { rule } from '../rule.ts'

/** E4: the organisation speaks and knows nobody who carries its themes. */
export const noInfluencerOrJournalist = rule({
  id: 'no-influencer-or-journalist',
  principle: 'E4',
  severity: 'warning',
  check: ({ speaking, list }) =>
    speaking.length > 0 && !list('relations').some(one => one.kind === 'influencer' || one.kind === 'journalist')
      ? [{ at: ['relations'] }]
      : [],
})
