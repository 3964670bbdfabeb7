import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksQuestion } from './question.ts'

test.each([
  ['fr', 'À quelle heure ouvre le musée ?'],
  ['fr', 'Le musée est ouvert lundi ?'],
  ['fr', 'Bonjour, est-ce qu’on peut venir avec un chien'],
  ['fr', "Quelqu'un sait où se garer"],
  ['fr', 'Merci pour hier. Où peut-on acheter le livre ? Bonne journée'],
  ['fr', 'Y a-t-il encore des places'],
  ['fr', 'Comment on fait pour s’inscrire'],
  ['fr', 'Super concert, c’est quand le prochain ?'],
  ['fr', 'Combien ?'],
  ['en', 'Does anyone know when it opens'],
  ['en', 'Hi, can I bring my dog'],
  ['en', 'Is it open on Monday?'],
  ['en', 'Where can I buy the book??'],
  ['de', 'Wann öffnet das Museum?'],
  [null, 'Quando abre?'],
])('%s asks: %s', (lang, text) => expect(asksQuestion(text, lang)).toBe(true))

test.each([
  ['fr', 'Le musée ouvre à dix heures.'],
  ['fr', 'Super concert, non ?'],
  ['fr', 'Sérieux ?'],
  ['fr', 'Deux heures d’attente ?!'],
  ['fr', 'https://musee.example/page?id=1'],
  ['fr', 'Voir musee.example/page?id=1 pour les détails'],
  ['fr', 'Il m’a dit « où est la sortie ? » et il est parti'],
  ['fr', 'On se demande tout, est ouvert'],
  ['fr', ''],
  ['en', 'That was great, right?'],
  ['en', 'Really?'],
  ['en', 'She asked "is it open?" and left'],
  ['en', 'It can happen'],
  ['de', 'Kann ich kommen'],
])('%s does not: %s', (lang, text) => expect(asksQuestion(text, lang)).toBe(false))

test('answers for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom('?', '! ', '« ', ' »', '"', 'est-ce que ', 'can i ', '\n', ', ', 'https://a.example/?x ', 'musée '),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('fr', 'en', null), (pieces, lang) => {
      expect(typeof asksQuestion(pieces.join(''), lang)).toBe('boolean')
    }),
  )
})
