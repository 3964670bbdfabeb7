import type { Author } from '../contract.ts'
import { imaginaryOrganisation } from './profile.ts'
import { type Chance, chanceOf } from './random.ts'

const words = (text: string) => text.trim().split(/\s+/)
const FIRST = {
  fr: words(`Amélie Antoine Aïcha Baptiste Camille Chloé Clément Corentin Djibril Élodie Émile Fatou Florence Gaëlle Guillaume Hélène Hugo Inès Jeanne Julien
    Karim Laure Léa Léo Louise Lucie Maëlle Manon Marc Margot Mathilde Maxime Mehdi Nadia Nathalie Noé Olivier Pauline Philippe Quentin Rachid Rosalie Sarah
    Simon Sophie Sylvain Théo Valérie Yann Zoé`),
  en: words(`Aaron Abby Aisha Amy Ben Bethany Callum Carla Chris Daisy Dan Ellie Emma Ethan Freya Gareth Grace Hannah Harry Isla Jack Jade James Jess Kate
    Kieran Laura Leah Liam Lucy Maya Megan Mike Nia Noah Olivia Owen Paul Priya Rachel Rob Ruby Sam Sean Sophie Tariq Tess Tom Will Zara`),
}
const LAST = {
  fr: words(`Abadie Arnoux Barbier Belkacem Bessette Caron Chartier Cormier Dalmas Delorme Dubreuil Fabre Fournel Gagnon Garnier Gauthier Haddad Jourdain
    Lacombe Lapointe Lavallée Leblond Lemire Maillard Marchetti Mercadier Nadeau Ouellet Pelletier Perrault Picard Poirier Renaudin Roussel Sauvé Tessier
    Thibault Vasseur Verdier Villard`),
  en: words(`Ashdown Barlow Bennet Birch Calder Carver Chapman Colley Dawson Doyle Fairley Finch Gallagher Garrick Hale Hartley Holloway Ingram Keane Lowry
    Marsh Mercer Norris Oakley Okafor Palmer Pryce Quigley Ramsay Redfern Sadler Shaw Sutton Thorne Underhill Vance Walsh Whitlock Winters Yates`),
}
const TRADES = {
  fr: words('lit photo velo balade prof rando jardin marin du-cap des-quais'),
  en: words('reads snaps bikes walks teach garden sails 82 north quays'),
}

export type Language = 'fr' | 'en'
const AUTHORS_PER_LANGUAGE = 400

/** One of some hundreds of inhabitants of the imaginary network, the talkative ones more often. */
export function somebody(seed: number, language: Language, chance: Chance): Author {
  const rank = Math.floor(AUTHORS_PER_LANGUAGE * chance.next() ** 1.7)
  const own = chanceOf(seed, 'author', language, rank)
  const first = own.pick(FIRST[language])
  const last = own.pick(LAST[language])
  const handle = own.pick([
    `${first}${last}`,
    `${first}.${last}`,
    `${first}_${last.slice(0, 3)}`,
    `${first[0]}${last}`,
    `${first}-${own.pick(TRADES[language])}`,
    `${last}${1960 + own.below(48)}`,
  ])
  const name = own.pick([
    `${first} ${last}`,
    `${first} ${last}`,
    first,
    `${first} ${last[0]}.`,
    `${first.toLowerCase()} ${last.toLowerCase()}`,
  ])
  return authorOf(name, `@${plain(handle)}`, Math.floor(10 * Math.exp(own.next() * 6)))
}

export function journalist(language: Language, chance: Chance): { author: Author; outlet: string } {
  const mine = imaginaryOrganisation.journalists.filter(
    each => (each.outlet === 'The Harbour Gazette') === (language === 'en'),
  )
  const chosen = chance.pick(mine)
  return { author: authorOf(chosen.name, chosen.handle, 4200), outlet: chosen.outlet }
}

export function organisationItself(language: Language): Author {
  const { name, handles } = imaginaryOrganisation
  return authorOf(name[language], language === 'fr' ? handles[0] : handles[1], language === 'fr' ? 18_400 : 6_100)
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const authorOf = (name: string, handle: string, followers: number): Author => ({
  key: `sandbox:${handle}`,
  name,
  handle,
  url: `https://reseau.example/${handle}`,
  avatarUrl: null,
  followers,
})
