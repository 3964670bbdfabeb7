import { adoptedNotOpened } from './checks/adopted-not-opened.ts'
import { ambassadorNotAbleAndWilling } from './checks/ambassador-not-able-and-willing.ts'
import { ambassadorWithoutConsent } from './checks/ambassador-without-consent.ts'
import { decisionWithoutReason } from './checks/decision-without-reason.ts'
import { experimentIncomplete } from './checks/experiment-incomplete.ts'
import { experimentWithoutOutcome } from './checks/experiment-without-outcome.ts'
import { expertWithoutStandIn } from './checks/expert-without-stand-in.ts'
import { expertWithoutThemes } from './checks/expert-without-themes.ts'
import { noInfluencerOrJournalist } from './checks/no-influencer-or-journalist.ts'
import { opinionUnknown } from './checks/opinion-unknown.ts'
import { relationStepLate } from './checks/relation-step-late.ts'
import { relationWithoutNextStep } from './checks/relation-without-next-step.ts'
import { reviewWithoutOutcome } from './checks/review-without-outcome.ts'
import { table } from './testing/table.ts'

// Adopted on 2027-04-05, looked at on 2027-05-03.
const opened = (concerned: number, count: number) => ({ 'facts/adoption': { concerned, opened: count } })
table(adoptedNotOpened, [
  ['half have opened it', opened(10, 5), []],
  ['one less', opened(10, 4), ['']],
  ['nobody is concerned', opened(0, 0), []],
  ['adopted two weeks ago', { ...opened(10, 0), adoptedOn: '2027-04-19' }, ['']],
  ['a day less', { ...opened(10, 0), adoptedOn: '2027-04-20' }, []],
  ['a draft', { ...opened(10, 0), state: 'draft' }, []],
  ['not known here', { 'facts/adoption': undefined }, 'unknown'],
])
const expert = (fields: object) => ({
  experts: [{ id: 'soil', person: 'ana', themes: ['Soil'], standIn: 'luc', ...fields }],
})
table(expertWithoutStandIn, [
  ['somebody else', expert({}), []],
  ['nobody', expert({ standIn: undefined }), ['experts/soil/standIn']],
  ['the same person', expert({ standIn: 'ana' }), ['experts/soil/standIn']],
])
table(expertWithoutThemes, [['none', expert({ themes: [] }), ['experts/soil/themes']]])

const ambassador = (fields: object) => ({
  ambassadors: [{ id: 'eva', name: 'Eva', able: true, willing: true, consentOn: '2027-05-03', ...fields }],
})
table(ambassadorNotAbleAndWilling, [
  ['both', ambassador({}), []],
  ['not asked', ambassador({ willing: undefined }), ['ambassadors/eva/willing']],
  ['not able', ambassador({ able: false }), ['ambassadors/eva/able']],
])
table(ambassadorWithoutConsent, [
  ['today', ambassador({}), []],
  ['tomorrow', ambassador({ consentOn: '2027-05-04' }), ['ambassadors/eva/consentOn']],
  ['none', ambassador({ consentOn: undefined }), ['ambassadors/eva/consentOn']],
  ['not willing: another finding', ambassador({ consentOn: undefined, willing: false }), []],
])
table(noInfluencerOrJournalist, [
  ['none', { relations: [] }, ['relations']],
  ['partners only', { 'relations/street-paper/kind': 'partner' }, ['relations']],
  ['an influencer', { 'relations/street-paper/kind': 'influencer' }, []],
  ['listen only', { relations: [], mode: 'listen' }, []],
])
table(opinionUnknown, [
  ['said to be unknown', { 'relations/street-paper/opinion': 'unknown' }, ['relations/street-paper/opinion']],
  ['not said', { 'relations/street-paper/opinion': undefined }, ['relations/street-paper/opinion']],
])
table(relationWithoutNextStep, [
  ['none', { 'relations/street-paper/nextStep': ' ' }, ['relations/street-paper/nextStep']],
])
table(relationStepLate, [
  ['yesterday', { 'relations/street-paper/nextOn': '2027-05-02' }, ['relations/street-paper/nextOn']],
  ['today', { 'relations/street-paper/nextOn': '2027-05-03' }, []],
])
table(reviewWithoutOutcome, [
  ['none', { 'reviews/summer/heldOn': '2027-05-01' }, ['reviews/summer/outcome']],
  ['written', { 'reviews/summer/heldOn': '2027-05-01', 'reviews/summer/outcome': 'Go on' }, []],
])
table(decisionWithoutReason, [
  ['none', { decisions: [{ id: 'stay' }] }, ['decisions/stay/why']],
  ['written', { decisions: [{ id: 'stay', why: 'They ask' }] }, []],
])
const trial = (fields: object) => ({
  experiments: [{ id: 'film', name: 'Film', hypothesis: 'More', measure: 'Answers', to: '2027-05-03', ...fields }],
})
table(experimentIncomplete, [
  ['whole', trial({}), []],
  ['no hypothesis', trial({ hypothesis: '' }), ['experiments/film/hypothesis']],
  ['no measure', trial({ measure: undefined }), ['experiments/film/measure']],
  ['no end', trial({ to: undefined }), ['experiments/film/to']],
])
table(experimentWithoutOutcome, [
  ['ends today', trial({ outcome: 'running' }), []],
  ['ended yesterday', trial({ to: '2027-05-02', outcome: 'running' }), ['experiments/film/outcome']],
  ['nothing said', trial({ to: '2027-05-02' }), ['experiments/film/outcome']],
  ['it failed', trial({ to: '2027-05-02', outcome: 'failed' }), []],
])
