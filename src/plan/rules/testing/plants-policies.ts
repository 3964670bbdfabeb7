import { addDays } from '../../../clock.ts'
import type { Strategy } from '../../schema.ts'
import { add, type Plant, plant } from './plant.ts'
import { firstOpened, secondSpace, space } from './planted.ts'

const policy = (strategy: Strategy, kind: string) => strategy.policies!.find(one => one.kind === kind)!
/** Takes out every policy of a kind, and what points to it. */
const without = (strategy: Strategy, kind: string) => {
  strategy.policies = strategy.policies!.filter(one => one.kind !== kind)
  if (kind === 'house-rules') for (const one of strategy.networks!) delete one.houseRules
}

/** Culture, policies, house rules: C6, C8, C9, C11. */
export const plantsPolicies: readonly Plant[] = [
  plant('fear-without-answer', s => {
    const { id } = add(s, 'objections', { kind: 'failure', figures: 'One in ten' })
    return ['objections', id, 'answer']
  }),
  plant('fear-answered-without-evidence', s => {
    const { id } = add(s, 'objections', { kind: 'failure', answer: 'We stop.' })
    return ['objections', id, 'evidence']
  }),
  plant('survey-without-answers', (s, f) => {
    const { id } = add(s, 'surveys', { from: '2026-01-01', to: '2026-02-01', invited: 20 })
    f.surveys![id] = { answers: 0, invited: 20 }
    return ['surveys', id]
  }),
  plant('staff-feared-without-answer', s => {
    const { id } = add(s, 'objections', { kind: 'staff', answer: 'We trust them.', figures: 'None in ten years' })
    return ['objections', id, 'staffAnswer']
  }),
  plant('charter-only-forbids', s => {
    const charter = policy(s, 'personal-use')
    charter.forbids = 'Everything.'
    delete charter.opens
    return ['policies', charter.id, 'opens']
  }),
  plant('editorial-policy-missing', s => {
    without(s, 'editorial')
    return ['policies']
  }),
  plant('comment-policy-missing', s => {
    without(s, 'comments')
    return ['policies']
  }),
  plant('personal-use-policy-missing', s => {
    without(s, 'personal-use')
    return ['policies']
  }),
  plant('policy-without-approver', s => {
    const one = policy(s, 'comments')
    delete one.approver
    return ['policies', one.id, 'approver']
  }),
  plant('policy-approved-by-author', s => {
    const one = policy(s, 'comments')
    one.author = one.approver
    return ['policies', one.id, 'approver']
  }),
  plant('policy-not-approved', s => {
    const one = policy(s, 'comments')
    delete one.approvedOn
    s.resources = { legalWeeks: 2, ...s.resources }
    return ['policies', one.id, 'approvedOn']
  }),
  plant('policy-after-opening', (s, f) => {
    const one = policy(s, 'comments')
    one.effectiveOn = addDays(firstOpened(s, f)!.on!, 1)
    return ['policies', one.id, 'effectiveOn']
  }),
  plant('policy-without-legal-reading', s => {
    const one = policy(s, 'comments')
    delete one.legalReader
    return ['policies', one.id, 'legalReader']
  }),
  plant('no-time-for-legal-reading', s => {
    delete s.resources!.legalWeeks
    const approver = policy(s, 'comments').approver
    add(s, 'policies', { kind: 'crisis', approver, reviewOn: '2039-01-01' })
    return ['resources', 'legalWeeks']
  }),
  plant('policy-review-overdue', (s, f) => {
    const one = policy(s, 'comments')
    one.reviewOn = addDays(f.today, -1)
    return ['policies', one.id, 'reviewOn']
  }),
  plant('house-rules-missing', s => {
    without(s, 'house-rules')
    return ['policies']
  }),
  plant('house-rules-not-public', s => {
    const one = policy(s, 'house-rules')
    delete one.publishedOn
    return ['policies', one.id, 'publishedOn']
  }),
  plant('space-without-house-rules', s => {
    delete space(s).houseRules
    return ['networks', space(s).id, 'houseRules']
  }),
  plant('service-hours-missing', s => {
    delete space(s).serviceHours
    return ['networks', space(s).id, 'serviceHours']
  }),
  plant('service-hours-unreadable', s => {
    for (const one of s.networks!) if (one !== space(s)) delete one.houseRules
    const others = s.networks!.filter(one => one !== space(s) && one.state === 'active')
    for (const [place, one] of others.entries())
      one.houseRules = add(s, 'policies', {
        ...policy(s, 'house-rules'),
        id: `planted-${place}`,
        name: `Planted ${place}`,
      }).id
    space(s).serviceHours = [{ days: ['monday'], from: 'noon', to: 'night' }]
    return ['networks', space(s).id, 'serviceHours']
  }),
  plant('answer-delay-missing', s => {
    delete space(s).answerWithin
    return ['networks', space(s).id, 'answerWithin']
  }),
  plant('promise-beyond-staffed-hours', s => {
    const network = space(s)
    network.answerWithin = 0.1
    network.converseHours = 0.1
    return ['networks', network.id, 'answerWithin']
  }),
  plant('service-hours-differ', s => {
    const second = secondSpace(s)
    const first = space(s)
    second.houseRules = first.houseRules
    second.answerWithin = 1_000
    second.serviceHours = [{ days: ['sunday'], from: '06:00', to: '07:00' }]
    return ['networks', second.id, 'serviceHours']
  }),
]
