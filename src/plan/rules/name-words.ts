import { foldText } from '../../language/index.ts'

/** What an objective's name says it does to its figure, by its first verb that moves it; else to keep it, where a verb says so. */
export function saidDirection(name: string): 'up' | 'down' | 'keep' | undefined {
  const said = foldText(name)
    .split(/[^a-z]+/)
    .flatMap(word => directions.get(word) ?? [])
  return said.find(one => one !== 'keep') ?? said[0]
}

const directions = new Map<string, 'up' | 'down' | 'keep'>([
  ...words('up', 'augmenter accroitre hausser doubler tripler quadrupler multiplier elever gagner'),
  ...words('up', 'increase raise grow double triple multiply gain'),
  ...words('down', 'reduire diminuer baisser abaisser raccourcir reduce cut lower decrease halve shorten'),
  ...words('keep', 'maintenir garder conserver preserver stabiliser maintain keep hold sustain preserve'),
])

function words(direction: 'up' | 'down' | 'keep', list: string): [string, 'up' | 'down' | 'keep'][] {
  return list.split(' ').map(word => [word, direction])
}

const networks =
  '(facebook|instagram|tiktok|linkedin|twitter|x|bluesky|mastodon|youtube|pinterest|threads|snapchat|reddit|' +
  'les (reseaux|medias) sociaux|social media)'
// Only names that begin with the means: "Open the doors to…" or "Answer our followers within a day" are ends.
const means = [
  /^(nous )?(ouvrir|creer|lancer|demarrer|activer|avoir) (une?|le|la|notre|des) ((nouveau|nouvelle|premier|premiere) )?(compte|profil|chaine)\b/,
  new RegExp(
    `^(nous )?(ouvrir|creer|lancer|demarrer|avoir) (une?|la|notre) ((nouvelle|premiere) )?page (sur )?${networks}\\b`,
  ),
  new RegExp(`^(etre|etre (presente?s?|actif|actifs|actives?)|exister) sur ${networks}\\b`),
  /^(to )?(open|create|launch|start|set up|have) (an?|the|our) ((new|first) )?(\w+ )?(account|profile|channel)\b/,
  new RegExp(`^(to )?(open|create|launch|start|set up|have) (an?|the|our) ((new|first) )?${networks} page\\b`),
  new RegExp(`^(to )?be ((present|active) )?on ${networks}\\b`),
  /^((to )?(have|get|reach|gain|win|double|increase|grow|avoir|atteindre|obtenir|gagner|doubler|augmenter|accroitre) )?(to )?(le nombre d(e |')|the number of |our |nos |les )?(nos |our )?[\d\s.,%+]*(more |new |nouveaux )?(followers|fans|abonnes|abonne·es|abonne·e·s)\b(?!.*(infolettre|newsletter|courriel|saison|revue|magazine|bulletin|e-mail))/,
]
/** Whether a name says only the means: an account opened, a number of followers (B3). */
export const namesOnlyMeans = (name: string): boolean => {
  const folded = foldText(name).trim()
  return means.some(one => one.test(folded))
}

// More of these is worse, whatever the metric is called.
const worse =
  /\b(delai|temps|time|delay|wait|attente|late|retards?|complaints?|plaintes?|negative|negatif|negatives|negatifs|unanswered|sans reponse|cost|cout|errors?|erreurs?|desabonnements?|unsubscribes?)\b/
/** Whether less is better by the words of a metric, its unit or its definition. */
export const soundsWorse = (...texts: (string | undefined)[]): boolean =>
  texts.some(text => text !== undefined && worse.test(foldText(text).replaceAll(/[._/-]/g, ' ')))
