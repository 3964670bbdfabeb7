import { expect, test } from 'vitest'
import { traitInferred } from './checks/trait-inferred.ts'
import { table } from './testing/table.ts'
import { inferredTrait, traitOfPerson } from './traits.ts'

test.each([
  ['Ils sont probablement musulmans.', 'probablement musulmans'],
  ['Des jeunes qui semblent dépressifs', 'semblent depressifs'],
  ['D’après leur nom, d’origine maghrébine', "d'apres leur nom, d'origine maghrebine"],
  ['Parents supposés de gauche', 'supposes de gauche'],
  ['Readers who are likely gay', 'likely gay'],
  ['Des familles musulmanes, d’après leur nom', "musulmanes, d'apres leur nom"],
  ['Voters, probably socialist members', 'probably socialist'],
  ['Judging by their names, mostly Muslim', 'judging by their names, mostly muslim'],
])('guessed of a group: %s', (text, phrase) => expect(inferredTrait(text)).toBe(phrase))

test.each([
  'Personnes vivant avec le diabète et leurs proches',
  'Familles musulmanes du quartier, par leur association',
  'Les aînés malades que nous visitons',
  'Nous devinons leurs questions',
  'Ils viendront probablement le samedi, malgré le froid. Les malades reçoivent la visite.',
  'Gens de la rive gauche, à droite du pont',
  'Patients’ associations and Catholic parishes',
  'People who will likely come',
  'They are likely to be ill-informed about opening hours',
  'Le noiraud est probablement un chat',
  'Le café noir semble leur plaire',
  'Un fond noir paraît plus lisible',
  'Nos lecteurs préfèrent probablement un fond noir',
  'Call Christian, likely on Tuesday',
  'Conservative estimates are likely too low',
  'Les pratiquants de yoga semblent nombreux le samedi',
  'Les familles catholiques semblent venir le dimanche',
  'Catholic readers seem to come on Sundays',
  'Il semble que la presse de gauche en parle',
  'People probably come for religious holidays',
])('a group described is in order: %s', text => expect(inferredTrait(text)).toBeUndefined())

test.each([
  ['Journaliste ; elle est musulmane', 'elle est musulmane'],
  ['Elle souffre d’anxiété', 'elle souffre'],
  ['He is openly gay', 'he is openly gay'],
  ['Il vote conservateur', 'il vote'],
  ['Atteinte d’un cancer', "atteinte d'un"],
])('said of one person: %s', (text, phrase) => expect(traitOfPerson(text)).toBe(phrase))

test.each([
  'Moves the Catholic parishes of the town',
  'Tient la chronique santé du journal',
  'Il est journaliste à la radio chrétienne',
  'She is a nurse and writes on diabetes',
  'Porte-parole des personnes malades',
])('a person’s work and public are in order: %s', text => expect(traitOfPerson(text)).toBeUndefined())

table(traitInferred, [
  [
    'those who make an argument',
    { arguments: [{ id: 'noise', madeBy: ['Neighbours', 'People who are probably Muslim'] }] },
    ['arguments/noise/madeBy'],
  ],
  ['a need', { 'needs/when-to-come/text': 'They seem depressed.' }, ['needs/when-to-come/text']],
  ['an objection', { 'objections/no-time/from': 'Volunteers, probably immigrés' }, ['objections/no-time/from']],
  ['a handover', { handovers: [{ id: 'ramp', name: 'He is likely disabled' }] }, ['handovers/ramp/name']],
  ['an audience', { 'audiences/neighbours/who': 'They are probably Catholic.' }, ['audiences/neighbours/who']],
  [
    'a relation',
    { 'relations/street-paper/nextStep': 'Invite her: she is pregnant' },
    ['relations/street-paper/nextStep'],
  ],
  ['a group as it names itself', { 'audiences/neighbours/who': 'Catholic families of the parish' }, []],
])
