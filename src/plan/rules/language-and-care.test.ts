import { accessibilityDutyMissing } from './checks/accessibility-duty-missing.ts'
import { campaignInRestraint } from './checks/campaign-in-restraint.ts'
import { contentInRestraint } from './checks/content-in-restraint.ts'
import { dateInRestraint } from './checks/date-in-restraint.ts'
import { documentWithoutFrench } from './checks/document-without-french.ts'
import { electoralRestraintMissing } from './checks/electoral-restraint-missing.ts'
import { frenchNotEqual } from './checks/french-not-equal.ts'
import { mentionsKeptForEver } from './checks/mentions-kept-for-ever.ts'
import { networkWithoutFrench } from './checks/network-without-french.ts'
import { networkWithoutLanguages } from './checks/network-without-languages.ts'
import { openingInRestraint } from './checks/opening-in-restraint.ts'
import { phaseInRestraint } from './checks/phase-in-restraint.ts'
import { privacyResponsibleMissing } from './checks/privacy-responsible-missing.ts'
import { restraintIncomplete } from './checks/restraint-incomplete.ts'
import { soundStrategy } from './testing/sound.ts'
import { table } from './testing/table.ts'

const quebec = { 'organisation/territory': 'quebec', 'languageDuty/frenchAtLeastEqual': true }
table(frenchNotEqual, [
  ['not said', { 'organisation/territory': 'quebec' }, ['languageDuty/frenchAtLeastEqual']],
  ['said', quebec, []],
  ['elsewhere', { 'organisation/territory': 'canada' }, []],
  ['listen only', { 'organisation/territory': 'quebec', mode: 'listen' }, []],
])
const [bluesky] = soundStrategy().networks!
table(networkWithoutFrench, [
  ['English only', quebec, ['networks/bluesky/languages']],
  ['both', { ...quebec, 'networks/bluesky/languages': ['en', 'fr'] }, []],
  ['a French account beside it', { ...quebec, networks: [bluesky, { ...bluesky, id: 'fr', languages: ['fr'] }] }, []],
  [
    'French on another network only',
    { ...quebec, networks: [bluesky, { ...bluesky, id: 'fr', kind: 'mastodon', languages: ['fr'] }] },
    ['networks/bluesky/languages'],
  ],
  ['not said: another finding', { ...quebec, 'networks/bluesky/languages': undefined }, []],
])
table(networkWithoutLanguages, [
  ['in Québec', { ...quebec, 'networks/bluesky/languages': undefined }, ['networks/bluesky/languages']],
  [
    'where a law is named',
    { 'languageDuty/law': 'Loi', 'networks/bluesky/languages': [] },
    ['networks/bluesky/languages'],
  ],
  ['where none holds', { 'networks/bluesky/languages': undefined }, []],
])
table(documentWithoutFrench, [
  [
    'house rules in English',
    { ...quebec, 'policies/house-rules/languages': ['en'] },
    ['policies/house-rules/languages'],
  ],
  ['both', { ...quebec, 'policies/house-rules/languages': ['en', 'fr'] }, []],
  ['elsewhere', { 'policies/house-rules/languages': ['en'] }, []],
])
table(privacyResponsibleMissing, [
  ['nobody', { 'listening/responsibleForPrivacy': undefined }, ['listening/responsibleForPrivacy']],
  [
    'listen only as well',
    { 'listening/responsibleForPrivacy': undefined, mode: 'listen' },
    ['listening/responsibleForPrivacy'],
  ],
])
table(mentionsKeptForEver, [
  ['each source has its limit', {}, []],
  ['one has none', { 'facts/keptForEver': ['Le Phare'] }, ['listening']],
  ['not known here', { 'facts/keptForEver': undefined }, 'unknown'],
])
table(accessibilityDutyMissing, [
  ['a public body', { 'organisation/publicBody': true }, ['policies/editorial/accessibility']],
  ['by its kind', { 'organisation/kind': 'public-body' }, ['policies/editorial/accessibility']],
  ['written', { 'organisation/publicBody': true, 'policies/editorial/accessibility': true }, []],
  ['no policy: another finding', { 'organisation/publicBody': true, policies: [] }, []],
])

// Looked at on 2027-05-03.
const restraint = (from: string, to: string, networks?: string[]) => ({
  restraints: [
    { id: 'vote', name: 'Vote', kind: 'election', from, to, forbidden: 'All', ...(networks && { networks }) },
  ],
})
const opens = (day: string) => ({
  'networks/bluesky/state': 'reserved',
  'networks/bluesky/openedOn': undefined,
  'networks/bluesky/opensOn': day,
})
table(openingInRestraint, [
  [
    'on its first day',
    { ...opens('2027-06-01'), ...restraint('2027-06-01', '2027-06-30') },
    ['networks/bluesky/opensOn'],
  ],
  [
    'on its last day',
    { ...opens('2027-06-30'), ...restraint('2027-06-01', '2027-06-30') },
    ['networks/bluesky/opensOn'],
  ],
  ['the day before', { ...opens('2027-05-31'), ...restraint('2027-06-01', '2027-06-30') }, []],
  ['the day after', { ...opens('2027-07-01'), ...restraint('2027-06-01', '2027-06-30') }, []],
  ['for other networks', { ...opens('2027-06-01'), ...restraint('2027-06-01', '2027-06-30', ['x']) }, []],
  [
    'for this one',
    { ...opens('2027-06-01'), ...restraint('2027-06-01', '2027-06-30', ['bluesky']) },
    ['networks/bluesky/opensOn'],
  ],
  ['what has opened stays so', restraint('2027-04-01', '2027-04-30'), []],
])
const phase = (from: string, step: string) => ({
  phases: [{ id: 'go', name: 'Go', from, to: '2027-12-31', steps: [step] }],
})
table(phaseInRestraint, [
  ['begins within', { ...phase('2027-06-30', '7'), ...restraint('2027-06-01', '2027-06-30') }, ['phases/go']],
  ['begins after', { ...phase('2027-07-01', '7'), ...restraint('2027-06-01', '2027-06-30') }, []],
  [
    'holds one in its course, and what goes on is not said',
    { ...phase('2027-05-20', '7'), ...restraint('2027-06-01', '2027-06-30') },
    ['phases/go'],
  ],
  [
    'one that is to come, under way',
    { ...phase('2027-04-10', '8'), ...restraint('2027-06-01', '2027-06-30') },
    ['phases/go'],
  ],
  ['one that is over, under way', { ...phase('2027-04-10', '8'), ...restraint('2027-04-20', '2027-05-02') }, []],
  [
    'what goes on is said',
    {
      ...phase('2027-05-20', '7'),
      ...restraint('2027-06-01', '2027-06-30'),
      'restraints/vote/goesOn': 'Opening hours',
    },
    [],
  ],
  ['of one network only', { ...phase('2027-05-20', '7'), ...restraint('2027-06-01', '2027-06-30', ['bluesky']) }, []],
  ['training may begin', { ...phase('2027-06-10', '6'), ...restraint('2027-06-01', '2027-06-30') }, []],
  ['has begun already', { ...phase('2027-04-10', '7'), ...restraint('2027-04-01', '2027-04-30') }, []],
])
table(dateInRestraint, [
  ['an action in a space', restraint('2027-05-29', '2027-05-29'), ['actions/summer-dates/due']],
  ['done', { ...restraint('2027-05-29', '2027-05-29'), 'actions/summer-dates/doneOn': '2027-05-02' }, []],
  [
    'work inside the house',
    { ...restraint('2027-05-29', '2027-05-29'), 'actions/summer-dates/network': undefined },
    [],
  ],
  ['a review', restraint('2027-07-05', '2027-07-06'), ['reviews/summer/on']],
  ['the day after', restraint('2027-07-01', '2027-07-04'), []],
])
const campaign = (from: string, to: string) => ({ 'facts/publishing/campaigns': [{ name: 'Drive', from, to }] })
table(campaignInRestraint, [
  [
    'begins on its last day',
    { ...campaign('2027-06-30', '2027-08-01'), ...restraint('2027-06-01', '2027-06-30') },
    ['restraints/vote'],
  ],
  ['begins the day after', { ...campaign('2027-07-01', '2027-08-01'), ...restraint('2027-06-01', '2027-06-30') }, []],
  [
    'ends on its first day',
    { ...campaign('2027-05-10', '2027-06-01'), ...restraint('2027-06-01', '2027-06-30') },
    ['restraints/vote'],
  ],
  ['ends the day before', { ...campaign('2027-05-10', '2027-05-31'), ...restraint('2027-06-01', '2027-06-30') }, []],
  [
    'what goes on is said',
    {
      ...campaign('2027-05-10', '2027-06-10'),
      ...restraint('2027-06-01', '2027-06-30'),
      'restraints/vote/goesOn': 'Opening hours',
    },
    [],
  ],
  [
    'of one network only',
    { ...campaign('2027-06-10', '2027-06-20'), ...restraint('2027-06-01', '2027-06-30', ['bluesky']) },
    [],
  ],
  ['over', { ...campaign('2027-04-10', '2027-06-20'), ...restraint('2027-04-20', '2027-05-02') }, []],
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
  [
    'listen only',
    { ...campaign('2027-06-10', '2027-06-20'), ...restraint('2027-06-01', '2027-06-30'), mode: 'listen' },
    [],
  ],
])
const content = (on: string, network: string | null = 'bluesky') => ({
  'facts/publishing/planned': [{ on, network, count: 2 }],
})
table(contentInRestraint, [
  ['on its first day', { ...content('2027-06-01'), ...restraint('2027-06-01', '2027-06-30') }, ['restraints/vote']],
  ['on its last day', { ...content('2027-06-30'), ...restraint('2027-06-01', '2027-06-30') }, ['restraints/vote']],
  ['the day before', { ...content('2027-05-31'), ...restraint('2027-06-01', '2027-06-30') }, []],
  ['the day after', { ...content('2027-07-01'), ...restraint('2027-06-01', '2027-06-30') }, []],
  [
    'of this network',
    { ...content('2027-06-10'), ...restraint('2027-06-01', '2027-06-30', ['bluesky']) },
    ['restraints/vote'],
  ],
  ['of another', { ...content('2027-06-10', null), ...restraint('2027-06-01', '2027-06-30', ['bluesky']) }, []],
  [
    'on an account that is no network of the strategy',
    { ...content('2027-06-10', null), ...restraint('2027-06-01', '2027-06-30') },
    ['restraints/vote'],
  ],
  ['not known here', { 'facts/publishing': undefined }, 'unknown'],
  ['listen only', { ...content('2027-06-10'), ...restraint('2027-06-01', '2027-06-30'), mode: 'listen' }, []],
])
const bare = (fields: object) => ({
  restraints: [{ id: 'vote', from: '2027-06-01', to: '2027-06-30', forbidden: 'All', ...fields }],
})
table(restraintIncomplete, [
  ['whole', bare({}), []],
  ['no end', bare({ to: undefined }), ['restraints/vote/to']],
  ['nothing forbidden', bare({ forbidden: '' }), ['restraints/vote/forbidden']],
])
const bound = { 'organisation/electoralRestraint': true }
table(electoralRestraintMissing, [
  ['none written', bound, ['restraints']],
  ['one to come', { ...bound, ...restraint('2029-10-01', '2029-11-01') }, []],
  ['ends on the first day of the period', { ...bound, ...restraint('2027-03-01', '2027-04-05') }, []],
  ['over before the period', { ...bound, ...restraint('2027-03-01', '2027-04-04') }, ['restraints']],
  ['listen only', { ...bound, mode: 'listen' }, []],
])
