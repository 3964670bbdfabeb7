import type { Language } from './people.ts'
import { imaginaryOrganisation } from './profile.ts'
import type { Chance } from './random.ts'

export const categories = [
  'praise',
  'complaint',
  'question',
  'chat',
  'announcement',
  'news',
  'theme',
  'competitor',
  'comment',
] as const
export type Category = (typeof categories)[number] | 'incident'
/** One template a line; of news "title || text", of incidents "kind || text" or "kind || title || text". */
export type Templates = Record<Category, string>

const ROOMS = {
  fr: ['des Cartes', 'des Crues', 'du Phare', 'Jeanne-Maillard', 'des Pilotes'],
  en: ['Chart Room', 'Flood Room', 'Lighthouse Room', 'Maillard Room', 'Pilots Room'],
}
const EXHIBITS = {
  fr: [
    'Gens du quai',
    'La goélette et le vent',
    'Eaux hautes',
    'Ce que le fleuve rapporte',
    'Charpentières',
    'Nuits de phare',
  ],
  en: [
    'People of the Quay',
    'The Schooner and the Wind',
    'High Water',
    'What the River Brings',
    'Boat Builders',
    'Lighthouse Nights',
  ],
}
const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const DAYS = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
}
// One each: the sentences around them are in the singular.
const KIDS = {
  fr: ['mon fils', 'ma fille', 'ma nièce', 'mon neveu', 'ma filleule', 'ma petite-fille', 'mon petit-fils'],
  en: ['my son', 'my daughter', 'my nephew', 'my goddaughter', 'my niece', 'my granddaughter', 'my grandson'],
}
const GUIDES = ['Maëlle', 'Idris', 'Colette', 'Rose', 'Samira', 'Béatrice']
const NTH = { fr: ['3e', '4e', '6e', '10e', '12e'], en: ['third', 'fourth', 'sixth', 'tenth', 'twelfth'] }
const NTH_TIME = {
  fr: ['au bout de dix minutes', 'dès la deuxième salle', 'deux fois'],
  en: ['after ten minutes', 'in the second room', 'twice'],
}

/** The lines of a category, cut once. */
export const linesOf = (templates: Templates, category: Category): string[] => templates[category].trim().split('\n')

/** A template with its choices made and its slots filled. The same slot has the same value all through one template. */
export function fill(template: string, language: Language, chance: Chance, time: Date): string {
  const values = new Map<string, string>()
  const value = (slot: string) => {
    const known = values.get(slot)
    if (known !== undefined) return known
    const made = slotValue(slot, language, chance, time)
    values.set(slot, made)
    return made
  }
  return template
    .replace(/\[([^\]]+)\]/g, (_, choices: string) => chance.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, slot: string) => value(slot))
}

function slotValue(slot: string, language: Language, chance: Chance, time: Date): string {
  const { name, handles, town } = imaginaryOrganisation
  switch (slot) {
    case 'org':
      return language === 'fr' && chance.happens(0.2) ? 'musée de la Rive' : name[language]
    case 'handle':
      return language === 'fr' ? handles[0] : handles[1]
    case 'town':
      return town
    case 'expo':
      return chance.pick(EXHIBITS[language])
    case 'room':
      return chance.pick(ROOMS[language])
    case 'guide':
      return chance.pick(GUIDES)
    case 'kid':
      return chance.pick(KIDS[language])
    case 'day':
      return chance.pick(DAYS[language])
    case 'month':
      return MONTHS[language][(time.getUTCMonth() + 1 + chance.below(4)) % 12]!
    case 'hour':
      return String(language === 'fr' ? 9 + chance.below(12) : 1 + chance.below(11))
    case 'n':
      return String(3 + chance.below(42))
    case 'money':
      return language === 'fr' ? String(4 + chance.below(15)) : `${4 + chance.below(15)}`
    case 'nth':
      return chance.pick(NTH[language])
    case 'nth_time':
      return chance.pick(NTH_TIME[language])
    case 'year':
      return String(time.getUTCFullYear())
    default:
      throw new Error(`no such slot: ${slot}`)
  }
}

/** What people add behind; it makes one sentence into many. */
const CLOSINGS: Record<Language, Partial<Record<Category, string[]>>> = {
  fr: {
    praise: [
      'Voilà.',
      'On reviendra.',
      '🙂',
      'Foncez.',
      'À faire au moins une fois.',
      'Je le dis comme je le pense.',
      '💙',
      'Merci à eux.',
      'Et {kid} aussi !',
    ],
    complaint: [
      'Bref.',
      'Dommage.',
      '😤',
      'On se plaint à qui ?',
      'Je suis lasse.',
      'Dernière fois.',
      'Un mot d’explication serait bienvenu.',
      '🤦',
    ],
    chat: [
      'Il fait doux.',
      '📷',
      'Qui en est ?',
      'Voilà voilà.',
      'À {hour} h il y avait déjà du monde.',
      'Comme chaque année.',
    ],
    theme: ['Et vous ?', 'À suivre.', 'Photo prise à {hour} h.', '🌊', 'On en reparle.'],
    competitor: ['À suivre.', 'Avis ?', 'On verra bien.', '👀', 'Selon {kid} en tout cas.'],
    incident: [
      'À suivre.',
      'On attend.',
      '😡',
      'Depuis {hour} h.',
      'Et on apprend ça par la radio.',
      'Je n’en reviens pas.',
      '🙁',
      'Bon courage à ceux qui y sont.',
      'Vu de mes yeux.',
    ],
  },
  en: {
    praise: [
      'Go.',
      'We will be back.',
      '🙂',
      'Do it at least once.',
      'I mean it.',
      '💙',
      'Thanks to them.',
      'So did {kid}!',
    ],
    complaint: [
      'Anyway.',
      'A shame.',
      '😤',
      'Who do I complain to?',
      'Last time.',
      'A word of explanation would be nice.',
      '🤦',
    ],
    chat: ['Mild out there.', '📷', 'Who is in?', 'Already busy at {hour}.', 'As every year.'],
    theme: ['You?', 'To be continued.', 'Taken at {hour}.', '🌊', 'More later.'],
    competitor: ['We shall see.', 'Thoughts?', '👀', 'According to {kid} at least.'],
    incident: [
      'More later.',
      'Still waiting.',
      '😡',
      'Since {hour}.',
      'And we hear it on the radio.',
      'I can’t believe it.',
      '🙁',
      'Thinking of those who are there.',
      'Saw it myself.',
    ],
  },
}

/** People are not editors: some write without capital or full stop, some add a hashtag. Nothing in `text` is cut. */
export function asTyped(text: string, category: Category, language: Language, chance: Chance): string {
  if (category === 'announcement' || category === 'news') return text
  let typed = text
  if (chance.happens(0.12) && !/^(?:[A-Z]{2}|I\b)/.test(typed)) typed = typed[0]!.toLowerCase() + typed.slice(1)
  if (chance.happens(0.25)) typed = typed.replace(/\.$/, '')
  const tag = chance.pick(
    language === 'fr'
      ? ['#museedelarive', '#Valrive', '#museedelarive', '#expo', '#sortie']
      : ['#rivemuseum', '#Valrive', '#rivemuseum', '#museums', '#dayout'],
  )
  const closings = CLOSINGS[language][category]
  if (closings !== undefined && chance.happens(0.4)) {
    typed = `${/[\p{L}\p{N}»"]$/u.test(typed) ? `${typed}.` : typed} ${fill(chance.pick(closings), language, chance, new Date(0))}`
  }
  return category !== 'comment' && chance.happens(0.14) ? `${typed} ${tag}` : typed
}
