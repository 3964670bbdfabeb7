import { seeded } from './generate.ts'

/** Words by falling frequency: real frequent ones first, then made ones, so that a million texts have a long tail. */
const frequentFrench =
  'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son nous vous musée quartier bibliothèque citoyens projet ville service rendez-vous exposition grève travaux transport réunion bénévoles campagne subvention hôpital école inondation déneigement consultation budget logement festival'
const frequentEnglish =
  'the of and to in a is that for it was on are as with be at by this from have or an they which you we museum library citizens project city service appointment exhibition strike works transit meeting volunteers campaign grant hospital school flood snow hearing budget housing festival neighbourhood'

const syllables =
  'ba be bi bo bu ca ce co da de di do fa fe fi ga go la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  )

function made(seed: number, count: number, endings: string[]): string[] {
  const random = seeded(seed)
  const pick = (from: string[]) => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, () => pick(syllables) + pick(syllables) + pick(syllables) + pick(endings))
}

export const french = [...frequentFrench.split(' '), ...made(1, 20_000, ['tion', 'ment', 'é', 's', '', 'eur', 'ance'])]
export const english = [...frequentEnglish.split(' '), ...made(2, 20_000, ['ing', 'ed', 's', '', 'er', 'ness'])]
