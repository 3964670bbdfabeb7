import type { Strategy } from '../../schema.ts'
import { add, type Plant, plant } from './plant.ts'
import { asked, letIn, objective, person, space } from './planted.ts'

const shareRows = (strategy: Strategy, network: string) =>
  strategy.people!.flatMap(one => (one.shares ?? []).filter(share => share.network === network))

/** Hours, money, who speaks, links with the rest, scope: B9 to B12. */
export const plantsHours: readonly Plant[] = [
  plant('hours-above-capacity', s => {
    s.resources = { ...s.resources, relationHours: 1_000 }
    return ['resources']
  }),
  plant('network-hours-above-shares', s => {
    const { id, animator } = space(s)
    const rows = shareRows(s, id)
    for (const row of rows) row.hours = 0.1
    const runs = person(s, animator)
    if (rows.length === 0) runs.shares = [...(runs.shares ?? []), { network: id, hours: 0.1 }]
    return ['networks', id]
  }),
  plant('shares-above-hours', s => {
    const { id, animator } = space(s)
    const runs = person(s, animator)
    runs.shares = [...(runs.shares ?? []), { network: id, hours: runs.hours! + 1 }]
    return ['people', runs.id, 'shares']
  }),
  plant('animator-hours-above-own', s => {
    const network = space(s)
    for (const one of s.people!) one.shares = (one.shares ?? []).filter(share => share.network !== network.id)
    const runs = person(s, network.animator)
    runs.hours = runs.shares!.reduce((sum, share) => sum + (share.hours ?? 0), 0) + asked(network) / 2
    const { id } = add(s, 'people', { hours: 1_000 })
    network.standIn ??= id
    letIn(network, id)
    return ['people', runs.id, 'hours']
  }),
  plant('cadence-above-hours', (s, f) => {
    const network = space(s)
    network.cadence = network.cadence || 1
    network.publishHours = (network.cadence * (s.resources?.hoursPerPost ?? 1)) / 2
    s.resources = { hoursPerPost: 1, ...s.resources }
    delete f.publishing?.networks[network.id]
    return ['networks', network.id, 'cadence']
  }),
  plant('calendar-above-hours', (s, f) => {
    const network = space(s)
    s.resources = { hoursPerPost: 1, ...s.resources }
    const plannedPerWeek = network.publishHours! / s.resources.hoursPerPost! + 1
    const known = f.publishing!.networks[network.id] ?? { lastPublishedOn: null, publishedPerWeek: 0 }
    f.publishing!.networks[network.id] = { ...known, plannedPerWeek }
    return ['networks', network.id, 'publishHours']
  }),
  plant('cadence-not-kept', (s, f) => {
    const network = s.networks!.find(one => one.state === 'active' && (one.cadence ?? 0) > 0)!
    const known = f.publishing!.networks[network.id]!
    f.publishing!.networks[network.id] = { ...known, publishedPerWeek: network.cadence! / 3 }
    return ['networks', network.id, 'cadence']
  }),
  plant('conversations-above-hours', (s, f) => {
    const network = space(s)
    network.converseHours = network.converseHours || 1
    f.conversations = { networks: { [network.id]: { perWeek: network.converseHours * 60 + 1, minutesEach: 1 } } }
    return ['networks', network.id, 'converseHours']
  }),
  plant('post-hours-unknown', s => {
    delete s.resources?.hoursPerPost
    delete s.resources?.publishHours
    const network = space(s)
    network.cadence = network.cadence || 1
    delete network.publishHours
    return ['resources', 'hoursPerPost']
  }),
  plant('no-hours-to-listen', s => {
    s.resources = { ...s.resources, listenHours: 0 }
    for (const one of s.networks!) delete one.listenHours
    return ['resources', 'listenHours']
  }),
  plant('objective-without-hours', s => {
    const one = objective(s)
    if (one.purpose === 'mobilise') one.purpose = 'inform'
    delete one.hours
    return ['objectives', one.id, 'hours']
  }),
  plant('mobilising-with-nothing', s => {
    const one = objective(s)
    Object.assign(one, { purpose: 'mobilise', hours: 0, money: 0 })
    return ['objectives', one.id, 'hours']
  }),
  plant('objectives-above-capacity', s => {
    objective(s).hours = 1_000
    return ['objectives']
  }),
  plant('objectives-above-budget', s => {
    s.resources = { budget: 0, ...s.resources }
    objective(s).money = s.resources.budget! + 1
    return ['resources', 'budget']
  }),
  plant('no-spokesperson', s => {
    for (const one of s.people!) delete one.spokesperson
    return ['people']
  }),
  plant('spokesperson-without-criteria', s => {
    const speaks = s.people!.find(one => one.spokesperson === true)!
    delete speaks.criteria
    return ['people', speaks.id, 'criteria']
  }),
  plant('animator-profile-missing', s => {
    delete s.direction!.animatorProfile
    return ['direction', 'animatorProfile']
  }),
  plant('integration-missing', s => {
    delete s.integrations
    return ['integrations']
  }),
  plant('integration-without-how', s => {
    const { id } = add(s, 'integrations', { with: 'crm' })
    return ['integrations', id, 'how']
  }),
  plant('home-missing', s => {
    delete s.home!.where
    return ['home', 'where']
  }),
  plant('home-without-reason', s => {
    delete s.home!.why
    return ['home', 'why']
  }),
  plant('email-falling', s => {
    const readings = (s.emailReadings ?? []).filter(one => one.on !== undefined)
    const last = readings.toSorted((a, b) => a.on!.localeCompare(b.on!)).at(-1)
    const { openRate } = last ?? add(s, 'emailReadings', { id: 'planted-before', on: '2027-01-01', openRate: 40 })
    const { id } = add(s, 'emailReadings', { on: '2039-01-01', openRate: openRate! / 2 })
    return ['emailReadings', id]
  }),
  plant('scope-will-empty', s => {
    delete s.scope!.will
    return ['scope', 'will']
  }),
  plant('scope-wont-empty', s => {
    delete s.scope!.wont
    return ['scope', 'wont']
  }),
]
