import type { Post } from '../../src/match/index.ts'
import { pick, type Random, seeded, zipf } from './random.ts'

/** Frequent words first, as in real text; then made-up ones with the endings of the language, by Zipf's law. */
const FRENCH =
  'de la le et les des en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec son ses aux mais comme ou si leur y dont elle nous vous tout fait été même aussi bien deux être avoir peut sans après ans entre cette où encore très temps ville monde année jour pays gouvernement travail vie enfants santé école projet québec montréal paris france service public élections citoyens organisme programme équipe soutien semaine information culture musée bibliothèque festival climat transport logement emploi communauté'
const ENGLISH =
  'the of and to in a is that for it was on are as with be at this have from or by not but what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more write go see number way could people my than first water been call who now find long down day did get come made may part over new sound take only little work know place years live back give most very after things our just name good sentence man think say great where help through much before line right too means old any same tell city council museum library festival climate transport housing community health school government support team week election'
const HEADS =
  'ba be bo ca ce co da de di fa fi fo ga go ha in la le li lo ma me mi mo na ne no pa pe po pra pro qua ra re ri ro sa se si so ta te ti to tra va ve vi vo bra cla dra fla gra pla sta tri cré dé é mé pré ré té'.split(
    ' ',
  )
const FRENCH_TAILS =
  'tion ment eur euse ité age isme iste oire able ence ance ier ière ons aient er é ée és al aux elle ois'.split(' ')
const ENGLISH_TAILS = 'tion ment er ing ness ity age ism ist able ence ance ly ed s ship ful less al ive'.split(' ')

export type Vocabulary = { words: string[]; draw: (random: Random) => number }

function vocabulary(random: Random, frequent: string, tails: string[], size: number): Vocabulary {
  const words = new Set(frequent.split(' '))
  while (words.size < size) {
    const length = 1 + Math.floor(random() * 2.6)
    let word = ''
    for (let part = 0; part < length; part++) word += pick(random, HEADS)
    words.add(word + pick(random, tails))
  }
  return { words: [...words], draw: zipf(size) }
}

export type Languages = { fr: Vocabulary; en: Vocabulary }

export function languages(seed: number, size = 40_000): Languages {
  const random = seeded(seed)
  return { fr: vocabulary(random, FRENCH, FRENCH_TAILS, size), en: vocabulary(random, ENGLISH, ENGLISH_TAILS, size) }
}

const ELISIONS = ['l’', "l'", "d'", 'd’', "qu'", "s'", "j'", "n'"]
const VOWEL = /^[aeiouéhy]/
const EMOJI = ['😀', '🎉', '❤️', '👍🏽', '🇫🇷', '🙏', '🔥', '😡']

/** Posts of some 290 characters, six in ten in French: capitals, elision, punctuation, #tags, @names, addresses, emoji. */
export function posts(seed: number, count: number, { fr, en }: Languages): Post[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, id) => {
    const french = random() < 0.6
    const { words, draw } = french ? fr : en
    const length = 200 + Math.floor(random() * 180)
    let text = ''
    let capital = true
    while (text.length < length) {
      let word = words[draw(random)]!
      if (french && random() < 0.12 && VOWEL.test(word)) word = pick(random, ELISIONS) + word
      if (!french && random() < 0.02) word += "'s"
      if (capital || random() < 0.04) word = word[0]!.toUpperCase() + word.slice(1)
      capital = false
      const chance = random()
      if (chance < 0.02) word = `#${words[200 + Math.floor(random() * 3000)]!}`
      else if (chance < 0.03) word = `@${words[500 + Math.floor(random() * 5000)]!}`
      else if (chance < 0.036) word = `https://exemple.org/${words[Math.floor(random() * 5000)]!}-${id}`
      else if (chance < 0.043) word = pick(random, EMOJI)
      text += word
      const after = random()
      if (after < 0.07) {
        text += '. '
        capital = true
      } else text += after < 0.12 ? ', ' : ' '
    }
    return { id, text: text.trim(), lang: french ? 'fr' : 'en' }
  })
}
