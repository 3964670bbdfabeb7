/** French words that change the weight of others; all folded. */
export const FRENCH_NEGATORS: [scope: number, words: string][] = [
  [4, 'pas plus'],
  [3, 'jamais aucun aucune aucunement nullement guere pantoute'],
  [2, 'sans ni point non'],
  [3, 'rien personne zero'],
]
/** « ne … plus » negates, « plus » alone compares. */
export const NE = new Set(['ne', 'n'])
export const ONLY_AFTER_NE = new Set(['plus', 'point', 'personne', 'rien'])

export const FRENCH_INTENSIFIERS: [factor: number, words: string][] = [
  [
    1.5,
    `tres trop vraiment tellement hyper ultra mega giga extremement totalement completement absolument carrement vachement particulierement incroyablement
    terriblement franchement profondement sincerement infiniment enormement grandement fortement hautement sacrement rudement drolement fichtrement super tout bien full ben
    excessivement immensement entierement parfaitement definitivement incontestablement crissement en-maudit`,
  ],
  [
    1.25,
    'si aussi tant assurement reellement encore toujours plus beaucoup grave grand grande gros grosse grosses pur pure vrai vraie sacre sacree plein fort',
  ],
  [0.6, 'peu moyennement legerement presque plutot relativement moins vaguement quasi quasiment parfois passablement'],
  [0.85, 'assez'],
]
/** After these the clause weighs more, before them less. */
export const FRENCH_TURNS = new Set(['mais', 'cependant', 'toutefois', 'pourtant', 'neanmoins', 'sauf', 'hormis'])
/** A negation does not reach over these. */
export const FRENCH_BARRIERS = new Set([
  'et',
  'ou',
  'car',
  'donc',
  'que',
  'qui',
  'quand',
  'puis',
  'parce',
  'alors',
  'mais',
])
