import { addDays } from '../../../clock.ts'
import type { Strategy } from '../../schema.ts'
import { addSpace } from './complete-items.ts'
import { add, type Plant, plant } from './plant.ts'
import { space } from './planted.ts'

/** One content for each objective and audience. */
const contentFor = ({ objectives = [], audiences = [] }: Strategy) => {
  const one = (items: readonly { id: string }[]): Record<string, number> =>
    Object.fromEntries(items.map(item => [item.id, 1]))
  return { all: 1, objectives: one(objectives), audiences: one(audiences), serveNothing: 0 }
}

/** Adoption inside, experts, ambassadors, relations, trials, language, people's traits, restraint: C12 to G. */
export const plantsOutside: readonly Plant[] = [
  plant('adopted-not-opened', (s, f) => {
    const long = addDays(f.today, -14)
    if (s.adoptedOn! > long) s.adoptedOn = long
    f.adoption = { concerned: 10, opened: 4 }
    return []
  }),
  plant('expert-without-stand-in', s => {
    const { id } = add(s, 'experts', { name: undefined, person: s.people![0]!.id, themes: ['Planted'] } as object)
    return ['experts', id, 'standIn']
  }),
  plant('expert-without-themes', s => {
    const [first, second] = s.people!
    const { id } = add(s, 'experts', { name: undefined, person: first!.id, standIn: second!.id } as object)
    return ['experts', id, 'themes']
  }),
  plant('ambassador-not-able-and-willing', (s, f) => {
    const { id } = add(s, 'ambassadors', { kind: 'partner', willing: true, consentOn: f.today })
    return ['ambassadors', id, 'able']
  }),
  plant('ambassador-without-consent', s => {
    const { id } = add(s, 'ambassadors', { kind: 'partner', willing: true, able: true })
    return ['ambassadors', id, 'consentOn']
  }),
  plant('no-influencer-or-journalist', s => {
    s.relations = (s.relations ?? []).filter(one => one.kind !== 'influencer' && one.kind !== 'journalist')
    return ['relations']
  }),
  plant('opinion-unknown', s => {
    const { id } = add(s, 'relations', { kind: 'partner', opinion: 'unknown', nextStep: 'Write' })
    return ['relations', id, 'opinion']
  }),
  plant('relation-without-next-step', (s, f) => {
    const { id } = add(s, 'relations', { kind: 'partner', opinion: 'neutral', opinionOn: f.today })
    return ['relations', id, 'nextStep']
  }),
  plant('relation-step-late', (s, f) => {
    const fields = { kind: 'partner', opinion: 'neutral', nextStep: 'Write', nextOn: addDays(f.today, -1) } as const
    const { id } = add(s, 'relations', fields)
    return ['relations', id, 'nextOn']
  }),
  plant('review-without-outcome', (s, f) => {
    const on = addDays(f.today, -1)
    const { id } = add(s, 'reviews', { on, heldOn: on, who: [s.people![0]!.id], looksAt: ['Planted'] })
    return ['reviews', id, 'outcome']
  }),
  plant('decision-without-reason', (s, f) => {
    const { id } = add(s, 'decisions', { on: f.today, by: s.people![0]!.id })
    return ['decisions', id, 'why']
  }),
  plant('experiment-incomplete', (s, f) => {
    const { id } = add(s, 'experiments', { hypothesis: 'Planted', from: f.today, to: addDays(f.today, 30) })
    return ['experiments', id, 'measure']
  }),
  plant('experiment-without-outcome', (s, f) => {
    const days = { from: addDays(f.today, -30), to: addDays(f.today, -1) }
    const { id } = add(s, 'experiments', { hypothesis: 'Planted', measure: 'Answers', outcome: 'running', ...days })
    return ['experiments', id, 'outcome']
  }),
  plant('objective-without-content', (s, f) => {
    const { id } = s.objectives!.find(
      one => one.purpose !== 'listen' && one.state !== 'reached' && one.state !== 'dropped',
    )!
    f.contents = contentFor(s)
    f.contents.objectives[id] = 0
    return ['objectives', id]
  }),
  plant('audience-without-content', (s, f) => {
    const { id } = s.audiences!.find(one => one.state === 'chosen')!
    f.contents = contentFor(s)
    f.contents.audiences = { ...f.contents.audiences, [id]: 0, elsewhere: 1 }
    return ['audiences', id]
  }),
  plant('content-answers-no-need', (s, f) => {
    f.contents = { ...contentFor(s), serveNothing: 3 }
    return ['needs']
  }),
  plant('french-not-equal', s => {
    s.organisation = { ...s.organisation, territory: 'quebec' }
    for (const one of s.networks!) one.languages = ['fr']
    for (const one of s.policies!) one.languages = ['fr']
    s.languageDuty = { ...s.languageDuty, frenchAtLeastEqual: false }
    return ['languageDuty', 'frenchAtLeastEqual']
  }),
  plant('network-without-french', s => {
    s.organisation = { ...s.organisation, territory: 'quebec' }
    s.languageDuty = { ...s.languageDuty, frenchAtLeastEqual: true }
    for (const one of s.networks!) one.languages = ['fr']
    for (const one of s.policies!) one.languages = ['fr']
    space(s).languages = ['en']
    return ['networks', space(s).id, 'languages']
  }),
  plant('network-without-languages', s => {
    s.languageDuty = { law: 'A law', ...s.languageDuty }
    delete space(s).languages
    return ['networks', space(s).id, 'languages']
  }),
  plant('document-without-french', s => {
    s.organisation = { ...s.organisation, territory: 'quebec' }
    s.languageDuty = { ...s.languageDuty, frenchAtLeastEqual: true }
    for (const one of s.networks!) one.languages = ['fr']
    for (const one of s.policies!) one.languages = ['fr']
    const rules = s.policies!.find(one => one.kind === 'house-rules')!
    rules.languages = ['en']
    return ['policies', rules.id, 'languages']
  }),
  plant('trait-inferred', s => {
    const audience = s.audiences!.find(one => one.state === 'chosen')!
    audience.habits = 'Ils sont probablement musulmans.'
    return ['audiences', audience.id, 'habits']
  }),
  plant('privacy-responsible-missing', s => {
    delete s.listening!.responsibleForPrivacy
    return ['listening', 'responsibleForPrivacy']
  }),
  plant('mentions-kept-for-ever', (_s, f) => {
    f.keptForEver = ['Planted']
    return ['listening']
  }),
  plant('accessibility-duty-missing', s => {
    s.organisation = { ...s.organisation, publicBody: true }
    const editorial = s.policies!.find(one => one.kind === 'editorial')!
    delete editorial.accessibility
    return ['policies', editorial.id, 'accessibility']
  }),
  plant('opening-in-restraint', (s, f) => {
    const day = addDays(f.today, 365)
    const { id } = addSpace(s, { state: 'reserved', openedOn: undefined, opensOn: day, peersLookedOn: f.today })
    for (const one of s.actions!) if (one.network === id) one.due = addDays(day, -30)
    add(s, 'restraints', { kind: 'other', from: day, to: day, forbidden: 'Everything', goesOn: 'Answers' })
    return ['networks', id, 'opensOn']
  }),
  plant('phase-in-restraint', (s, f) => {
    const day = addDays(f.today, 365)
    add(s, 'restraints', { kind: 'other', from: day, to: day, forbidden: 'Everything', goesOn: 'Answers' })
    const { id } = add(s, 'phases', { steps: ['9'], from: day, to: addDays(day, 30), aim: 'Planted' })
    return ['phases', id]
  }),
  plant('date-in-restraint', (s, f) => {
    const day = addDays(f.today, 365)
    add(s, 'restraints', { kind: 'other', from: day, to: day, forbidden: 'Everything', goesOn: 'Answers' })
    const { id } = add(s, 'actions', { who: s.people![0]!.id, due: day, network: space(s).id })
    return ['actions', id, 'due']
  }),
  plant('campaign-in-restraint', (s, f) => {
    const day = addDays(f.today, 365)
    const { id } = add(s, 'restraints', {
      kind: 'other',
      from: day,
      to: day,
      forbidden: 'Everything',
      goesOn: 'Answers',
    })
    f.publishing!.campaigns = [{ name: 'Planted', from: day, to: addDays(day, 9) }]
    return ['restraints', id]
  }),
  plant('content-in-restraint', (s, f) => {
    const day = addDays(f.today, 365)
    const { id } = add(s, 'restraints', {
      kind: 'other',
      from: day,
      to: day,
      forbidden: 'Everything',
      goesOn: 'Answers',
    })
    f.publishing!.planned = [{ on: day, network: null, count: 1 }]
    return ['restraints', id]
  }),
  plant('restraint-incomplete', s => {
    const { id } = add(s, 'restraints', { kind: 'other', from: '2040-01-01', to: '2040-01-02' })
    return ['restraints', id, 'forbidden']
  }),
  plant('electoral-restraint-missing', s => {
    s.organisation = { ...s.organisation, electoralRestraint: true }
    s.restraints = (s.restraints ?? []).filter(one => one.kind !== 'election')
    return ['restraints']
  }),
]
