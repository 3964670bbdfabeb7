import { foldText } from './fold-name.ts'

/** Members of an item that a column can fill; labels are at `connectors.file.fields.<field>`. */
export const fileFields = [
  'text',
  'title',
  'url',
  'publishedAt',
  'author.name',
  'author.handle',
  'author.url',
  'author.followers',
  'key',
  'kind',
  'language',
  'hashtags',
  'mentions',
  'links',
  'media',
  'replyTo',
  'counts.likes',
  'counts.reposts',
  'counts.replies',
  'counts.views',
] as const
export type FileField = (typeof fileFields)[number]

/** Column → field; '' leaves a column out. */
export type Mapping = Record<string, string>

/** What people and programs call their columns, folded; the first fitting column takes the field. */
const names: Record<FileField, string> = {
  text: 'text|texte|content|contenu|message|body|corps|post|publication|full text|hit sentence|snippet|extrait|description|mention|commentaire|comment|caption|legende|opening text|resume|summary',
  title: 'title|titre|headline|subject|objet|sujet',
  url: 'url|link|lien|permalink|adresse|address|web address|page url|post url|source url|uri|href',
  publishedAt:
    'date|published at|publishedat|published|publie le|date de publication|date publication|publication date|created at|created|created time|post created|timestamp|time|date heure|date et heure|horodatage|datetime|pubdate',
  'author.name':
    'author|auteur|autrice|auteur e|author name|nom de l auteur|nom|name|user|utilisateur|influencer|page name|full name|display name|from',
  'author.handle':
    'handle|username|user name|screen name|identifiant de l auteur|nom d utilisateur|pseudo|compte|account|twitter handle|author handle',
  'author.url': 'author url|profile|profil|profile url|author link|lien de l auteur|url de l auteur',
  'author.followers':
    'followers|abonnes|followers count|author followers|nombre d abonnes|abonnees|audience|followers at posting',
  key: 'id|identifiant|key|cle|guid|post id|mention id|tweet id|uuid',
  kind: 'kind|type|genre|content type|type de contenu|post type',
  language: 'language|lang|langue|language code',
  hashtags: 'hashtags|tags|mots clics|mots cles|keywords|mot clic|mot cle|etiquettes|hashtag',
  mentions: 'mentions|mentioned users|personnes mentionnees',
  links: 'links|liens|urls|expanded urls',
  media: 'media|image|images|image url|photo|video|thumbnail|vignette',
  replyTo: 'reply to|in reply to|en reponse a|parent|parent id|in reply to id',
  'counts.likes':
    'likes|j aime|mentions j aime|like|favoris|favorites|favourites|like count|reactions|aime|total interactions',
  'counts.reposts':
    'reposts|shares|partages|retweets|republications|repartages|share count|share|retweet count|reblogs',
  'counts.replies': 'replies|reponses|comments|commentaires|comment count|reply count|nombre de commentaires',
  'counts.views': 'views|vues|impressions|view count|reach|portee|vues de la publication',
}

/** A mapping for columns that nobody has mapped yet, by their names, and the longest texts where no name says which is the text. */
export function guessMapping(columns: string[], rows: string[][]): Mapping {
  const mapping = mapByName(columns, names)
  const free = columns.filter(column => mapping[column] === '')
  const of = (column: string) => rows.map(row => row[columns.indexOf(column)] ?? '').filter(value => value !== '')
  const fill = (field: FileField, fits: (values: string[]) => boolean, rank = (_: string[]) => 0) => {
    if (Object.values(mapping).includes(field)) return
    const best = free
      .filter(column => mapping[column] === '' && of(column).length > 0 && fits(of(column)))
      .sort((a, b) => rank(of(b)) - rank(of(a)))[0]
    if (best !== undefined) mapping[best] = field
  }
  fill('url', values => values.every(value => /^https?:\/\/\S+$/i.test(value)))
  if (!Object.values(mapping).includes('title')) fill('text', values => meanLength(values) > 15, meanLength)
  return mapping
}

/** @param names of each field what its column may be called, folded, the first fitting name first */
export function mapByName(columns: string[], names: Record<string, string>): Mapping {
  const mapping: Mapping = Object.fromEntries(columns.map(column => [column, '']))
  const folded = columns.map(foldText)
  for (const [field, called] of Object.entries(names)) {
    for (const name of called.split('|')) {
      const at = folded.findIndex((column, index) => column === name && mapping[columns[index] ?? ''] === '')
      if (at < 0) continue
      mapping[columns[at] ?? ''] = field
      break
    }
  }
  return mapping
}

const meanLength = (values: string[]) =>
  values.reduce((sum, value) => sum + (/^https?:/.test(value) ? 0 : value.length), 0) / Math.max(1, values.length)
