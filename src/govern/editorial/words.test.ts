import { describe, expect, test } from 'vitest'
import type { EditorialPolicy } from './policy.ts'
import { applyFix } from './remarks-on.ts'
import { hold, policyOf, post } from './testing/hold.ts'

/** Text, and what stands there after all fixes, or the quotes where nothing is fixed; [] where nothing is remarked. */
type Row = readonly [text: string, said: readonly string[], fixed?: string]

function table(rule: string, name: string, policy: EditorialPolicy, rows: readonly Row[]) {
  describe(`${rule}: ${name}`, () => {
    test.each(rows.map(([text, said, fixed]) => ({ text, said, fixed })))('$text', ({ text, said, fixed }) => {
      const remarks = hold(rule, policy, text)
      expect(remarks.map(one => String(one.params.quote ?? one.params.shown))).toEqual(said)
      let now = post(text)
      for (const { fix } of [...remarks].sort((a, b) => b.place.start - a.place.start))
        if (fix !== null) now = applyFix(now, fix)
      if (fixed !== undefined) expect(now.parts[0]?.text).toBe(fixed)
      else expect(remarks.filter(one => one.fix !== null)).toEqual([])
    })
  })
}

const vous = policyOf({ tones: [{ id: 'tous', address: 'vous', why: 'Nous vouvoyons.' }] })
table('tone-address', 'vous', vous, [
  ['Venez, votre voisinage vous attend.', []],
  ['Viens avec ton vélo.', ['ton'], 'Viens avec votre vélo.'],
  ['Tes amis, ta ville', ['Tes', 'ta'], 'Vos amis, votre ville'],
  ['Le ton monte, sans ton ni tambour', []],
  ['Elle s’est tu, puis tu parles', ['tu']],
  ['On t’attend, va-t’en, a-t-il dit', ['t’']],
  ['Un tutoriel, la tess, le tutu', []],
])
table('tone-address', 'tu', policyOf({ tones: [{ id: 't', address: 'tu', networks: ['bluesky'] }] }), [
  ['Tu viens avec ton vélo', []],
  ['Vos vélos', ['Vos'], 'Tes vélos'],
  ['Vous venez', ['Vous']],
])
test('an English text, another network, both forms: nothing is said of tu and vous', () => {
  expect(hold('tone-address', vous, { language: 'en', parts: [{ text: 'tu', media: [] }] })).toEqual([])
  expect(
    hold('tone-address', policyOf({ tones: [{ id: 't', address: 'vous', networks: ['mastodon'] }] }), 'tu'),
  ).toEqual([])
  expect(hold('tone-address', policyOf({ tones: [{ id: 't', address: 'both' }] }), 'tu')).toEqual([])
})
test('the policy’s own sentence is given, and where it asks', () => {
  expect(hold('tone-address', vous, 'ton vélo')[0]).toMatchObject({
    level: 'warns',
    why: 'Nous vouvoyons.',
    item: 'tones/tous',
    place: { part: 0, start: 0, end: 3 },
    key: 'tone-address|tones/tous|0||ton',
  })
})

const lexicon = (...terms: NonNullable<EditorialPolicy['lexicon']>) => policyOf({ lexicon: terms })
table(
  'lexicon-avoided',
  'with replacement',
  lexicon({ id: 'u', avoid: 'usager', use: 'personne', why: 'On nomme des personnes.' }),
  [
    ['Chaque usager compte', ['usager'], 'Chaque personne compte'],
    ['USAGER', ['USAGER'], 'PERSONNE'],
    ['Usager satisfait', ['Usager'], 'Personne satisfait'],
    // Inflected: nobody knows which form is meant; elided: « l'personne » would be wrong.
    ['Les usagers attendent', ['usagers']],
    ['L’usager attend', ['usager']],
    ['Un usage courant', []],
  ],
)
table('lexicon-avoided', 'before a vowel', lexicon({ id: 'v', avoid: 'vieux', use: 'aîné' }), [
  ['le vieux monde', ['vieux']],
  ['un vieux monde', ['vieux'], 'un aîné monde'],
])
table(
  'lexicon-avoided',
  'phrases, elision, OR',
  lexicon({ id: 'p', avoid: '"personne handicapée" OR handicapé', use: 'personne en situation de handicap' }),
  [
    ['Une personne handicapée', ['personne handicapée'], 'Une personne en situation de handicap'],
    ['Les handicapés', ['handicapés']],
    ['En situation de handicap', []],
  ],
)
table(
  'lexicon-avoided',
  'one of several words',
  lexicon({ id: 'm', avoid: 'mail OU email | "e-mail"', use: 'courriel' }),
  [
    ['Un mail, un EMAIL', ['mail', 'EMAIL'], 'Un courriel, un COURRIEL'],
    ['Des mails', ['mails']],
  ],
)
table('lexicon-avoided', 'a query that cannot be read says nothing', lexicon({ id: 'x', avoid: '("mail' }), [
  ['Un mail', []],
])
table(
  'lexicon-avoided',
  'the replacement would be found again',
  lexicon({ id: 'x', avoid: 'client', use: 'client ou cliente' }),
  [['Un client', ['client']]],
)
test('a word of one language is looked for in that language', () => {
  const policy = lexicon({ id: 'e', avoid: 'email', use: 'courriel', language: 'fr', level: 'tells' })
  expect(hold('lexicon-avoided', policy, 'un email')).toMatchObject([{ level: 'tells' }])
  expect(hold('lexicon-avoided', policy, { language: 'en', parts: [{ text: 'an email', media: [] }] })).toEqual([])
})

table(
  'lexicon-spelling',
  'names',
  lexicon({ id: 'q', use: 'Québec' }, { id: 'm', use: 'courriel' }, { id: 'w', use: 'site web' }),
  [
    ['Québec, à Québec', []],
    ['A Quebec et quebec', ['Quebec', 'quebec'], 'A Québec et Québec'],
    ['Courriel ou courriel', []],
    ['Un Site Web', ['Site Web'], 'Un site web'],
    ['QUÉBEC', []],
    ['l’Quebec', ['Quebec'], 'l’Québec'],
    ['#quebec', []],
  ],
)

const inclusive = (inclusiveWay: 'none' | 'doublets' | 'median-point' | 'neutral' | 'free') =>
  policyOf({ writing: { inclusive: inclusiveWay } })
table('inclusive-short-form', 'doublets', inclusive('doublets'), [
  ['Les salarié·e·s votent', ['salarié·e·s'], 'Les salariées et salariés votent'],
  ['Chaque citoyen·ne', ['citoyen·ne'], 'Chaque citoyenne ou citoyen'],
  ['Les acteur·trice·s', ['acteur·trice·s'], 'Les actrices et acteurs'],
  ['Directeur·rice', ['Directeur·rice'], 'Directrice ou directeur'],
  ['conseiller·ère·s', ['conseiller·ère·s'], 'conseillères et conseillers'],
  ['vendeur·euse·s', ['vendeur·euse·s'], 'vendeuses et vendeurs'],
  ['sportif·ve·s', ['sportif·ve·s'], 'sportives et sportifs'],
  ['nombreux·ses', ['nombreux·ses'], 'nombreuses et nombreux'],
  ['professionnel·le·s', ['professionnel·le·s'], 'professionnelles et professionnels'],
  ['Tou·te·s à vélo', ['Tou·te·s'], 'Toutes et tous à vélo'],
  ['étudiant(e)s', ['étudiant(e)s'], 'étudiantes et étudiants'],
  ['étudiant-e-s', ['étudiant-e-s'], 'étudiantes et étudiants'],
  ['étudiant.e.s', ['étudiant.e.s'], 'étudiantes et étudiants'],
  ['salarié•es', ['salarié•es'], 'salariées et salariés'],
  ['municipal·e·s', ['municipal·e·s'], 'municipales et municipaux'],
  ['Le point.Le mot, peut-être, donne-le, et/ou, i.e., exemple.es, 3·4', []],
  ['Les citoyennes et citoyens', []],
])
table('inclusive-short-form', 'median point', inclusive('median-point'), [
  ['salarié·e·s', []],
  ['salarié(e)s', ['salarié(e)s'], 'salarié·e·s'],
  ['citoyen-ne-s', ['citoyen-ne-s'], 'citoyen·ne·s'],
])
table('inclusive-short-form', 'none', inclusive('none'), [['les salarié·e·s', ['salarié·e·s'], 'les salariés']])
table('inclusive-short-form', 'neutral: a person finds it', inclusive('neutral'), [
  ['les salarié·e·s', ['salarié·e·s']],
])
table('inclusive-short-form', 'free', inclusive('free'), [['les salarié·e·s', []]])

table('inclusive-masculine', 'doublets', inclusive('doublets'), [
  ['Les citoyens décident', ['citoyens'], 'Les citoyennes et citoyens décident'],
  ['Citoyens, venez', ['Citoyens'], 'Citoyennes et citoyens, venez'],
  ['Les citoyennes et les citoyens décident', []],
  ['Les salarié·e·s', []],
  ['Les bénévoles', []],
  ['Un citoyen', []],
])
test('a neutral wording is proposed, never put', () => {
  expect(hold('inclusive-masculine', inclusive('neutral'), 'Les clients')).toMatchObject([
    { level: 'tells', params: { use: 'clientèle' }, fix: null },
  ])
  expect(hold('inclusive-masculine', inclusive('median-point'), 'Les directeurs')[0]?.params.use).toBe(
    'directeur·trice·s',
  )
  expect(hold('inclusive-masculine', inclusive('none'), 'Les clients')).toEqual([])
})

const spaces = (way: 'narrow' | 'none' | 'off') => policyOf({ writing: { spaces: way } })
table('typography-spaces', 'narrow', spaces('narrow'), [
  ['Venez !', ['Venez !'], 'Venez\u202F!'],
  ['Quoi? Oui; non', ['Quoi?'], 'Quoi\u202F? Oui\u202F; non'],
  ['Note : «mot»', ['Note :'], 'Note\u00A0: «\u00A0mot\u00A0»'],
  ['Déjà\u202F! Fait\u00A0: «\u00A0mot\u00A0»\u202F?', []],
  ['Vraiment ?!', ['Vraiment ?'], 'Vraiment\u202F?!'],
  ['À 12:30, 16:9, https://a.example/b?c=d;e, :) ;) :coeur: (?)', []],
  ['! au début\n? et là', []],
])
table('typography-spaces', 'none', spaces('none'), [
  ['Venez !', ['Venez !'], 'Venez!'],
  ['Venez! Quoi?', []],
  ['Note:', ['Note:'], 'Note\u00A0:'],
])
table('typography-spaces', 'off', spaces('off'), [['Venez !', []]])
table('typography-quotes', 'guillemets', policyOf({ writing: { quotes: true } }), [
  ['Un "mot" et “deux mots”', ['"mot" et “deux mots”'], 'Un «\u00A0mot\u00A0» et «\u00A0deux mots\u00A0»'],
  ['Un écran de 5" et "seul\nici', []],
  ['« Il a dit “oui” »', []],
])
table('typography-apostrophes', 'curved', policyOf({ writing: { apostrophes: true } }), [
  ["L'eau qu'on boit", ["L'eau qu'o"], 'L’eau qu’on boit'],
  ["'mot' 5' l’eau", []],
])
