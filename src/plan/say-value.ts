import { formatLongDay, formatLongMonth, formatMoney, formatNumber, formatShare } from '../documents/format.ts'
import { type CollectionName, isCollection } from './model/collection-names.ts'
import type { Evidence, Figure, MetricBinding } from './model/field.ts'
import type { FieldShape } from './model/shape.ts'
import type { Strategy } from './model/strategy.ts'

/** A piece of what is said: words, words in small, a link. */
export type Said = string | { small: string } | { link: string; to: string }

/** Words of the model in one language, from wherever the page or the server has them. */
export type SayWords = {
  language: 'fr' | 'en'
  /** `plan.model.values.<words>.<value>`. */
  value(words: string, value: string): string
  /** Label of `plan.model.fields.<part>.<field>`. */
  label(part: string, field: string): string
  yesNo(yes: boolean): string
  /** Name of a metric; undefined where it is not known. */
  metric(id: string): string | undefined
  /** The figures of what is said are shares, 0 to 1. */
  shares?: boolean
}

const nbsp = '\u00a0'
/** Names of networks as they write them; whoever wrote one otherwise keeps it. */
const networks: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  flickr: 'Flickr',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  pinterest: 'Pinterest',
  reddit: 'Reddit',
  snapchat: 'Snapchat',
  threads: 'Threads',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  wordpress: 'WordPress',
  x: 'X',
  youtube: 'YouTube',
}
export const networkName = (text: string): string => networks[text.trim()] ?? text

/** What an item is called: its name, else who or what it is about, else its id. */
export function nameOfItem(strategy: Strategy, list: string, id: string): string {
  const items = (strategy as Record<string, unknown>)[list]
  const item = Array.isArray(items) ? (items as Record<string, unknown>[]).find(one => one.id === id) : undefined
  return item === undefined ? id : titleOfItem(strategy, item)
}

export function titleOfItem(strategy: Strategy, item: Record<string, unknown>): string {
  const { name, person, themes, month, id } = item
  if (typeof name === 'string' && name.trim() !== '') return name.trim()
  if (typeof person === 'string') return nameOfItem(strategy, 'people', person)
  if (Array.isArray(themes) && themes.length > 0) return themes.join(', ')
  return typeof month === 'string' ? month : String(id)
}

/** A field's value in words, with names for references and days as days; null when there is nothing to say. */
export function sayValue(
  words: SayWords,
  strategy: Strategy,
  part: string,
  shape: FieldShape,
  value: unknown,
): Said[] | null {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  const { meta } = shape
  switch (meta.as) {
    case 'day':
      return [formatLongDay(words.language, String(value))]
    case 'yes-no':
      return [words.yesNo(value === true)]
    case 'number':
      return [sayNumber(words, strategy, meta.unit, value as number)]
    case 'free-number':
      return [sayPlain(words, value as number)]
    case 'choice':
      return [words.value(meta.words, value as string)]
    case 'choices':
      return [inSentence(words, value as string[], meta.words)]
    case 'reference':
      return [nameOfItem(strategy, meta.to, value as string)]
    case 'references':
      return [
        inList(
          words.language,
          (value as string[]).map(id => nameOfItem(strategy, meta.to satisfies CollectionName, id)),
        ),
      ]
    case 'lines':
      return [(value as string[]).map(one => (shape.name === 'about' ? nameOfPlace(strategy, one) : one)).join('\n')]
    case 'link':
      return [{ link: value as string, to: value as string }]
    case 'evidence':
      return sayEvidence(words, value as Evidence[])
    case 'figure':
      return [sayFigure(words, value as Figure)]
    case 'metric':
      return [sayMetric(words, value as MetricBinding)]
    case 'rows':
      return [(value as Record<string, unknown>[]).map(row => sayRow(words, strategy, part, shape, row)).join('\n')]
    default:
      return [sayLine(words, part, shape.name, String(value))]
  }
}

function sayLine({ language }: SayWords, part: string, field: string, value: string): string {
  if (field === 'month') return formatLongMonth(language, value)
  return field === 'network' || `${part}/${field}` === 'networks/kind' ? networkName(value) : value
}

/** `objectives/visibility` as the objective is called; what is no place stays as it was written. */
function nameOfPlace(strategy: Strategy, text: string): string {
  const [list = '', id, ...rest] = text.split('/')
  return id === undefined || rest.length > 0 || !isCollection(list) ? text : nameOfItem(strategy, list, id)
}

/** Names in a row; by semicolons where one of them holds a comma. */
export const inList = (language: 'fr' | 'en', names: string[]): string =>
  names.join(names.some(name => name.includes(',')) ? (language === 'fr' ? '\u202f; ' : '; ') : ', ')

/** The words alone. */
export const saidText = (said: readonly Said[]): string =>
  said.map(one => (typeof one === 'string' ? one : 'link' in one ? one.link : one.small)).join('')

function sayNumber(words: SayWords, strategy: Strategy, unit: string, value: number): string {
  if (unit === 'money') return formatMoney(words.language, value, strategy.resources?.currency)
  const number = formatNumber(words.language, value)
  return unit === 'count' || unit === 'rank' ? number : `${number}${nbsp}${words.value('unit', unit)}`
}

/** Several choices in a row: in French only the first begins with a capital. */
const inSentence = ({ value, language }: SayWords, chosen: string[], of: string): string =>
  chosen
    .map(one => value(of, one))
    .map((one, at) =>
      at > 0 && language === 'fr' && /^\p{Lu}\p{Ll}/u.test(one) ? one[0]!.toLowerCase() + one.slice(1) : one,
    )
    .join(', ')

function sayRow(
  words: SayWords,
  strategy: Strategy,
  part: string,
  shape: FieldShape,
  row: Record<string, unknown>,
): string {
  const colon = words.language === 'fr' ? `${nbsp}: ` : ': '
  if (shape.name === 'serviceHours') {
    const days = shape.columns.find(column => column.name === 'days')!
    const said = sayValue(words, strategy, part, days, row.days)
    const hours = [row.from, row.to].filter(one => one !== undefined && one !== '').join('–')
    return [...(said === null ? [] : [saidText(said)]), ...(hours === '' ? [] : [hours])].join(colon)
  }
  return shape.columns
    .flatMap(column => {
      const said = sayValue(words, strategy, part, column, row[column.name])
      return said === null ? [] : [`${words.label(part, `${shape.name}-rows.${column.name}`)}${colon}${saidText(said)}`]
    })
    .join(' · ')
}

function sayEvidence(words: SayWords, evidence: Evidence[]): Said[] {
  return evidence.flatMap((one, at): Said[] => {
    const where = [
      words.value('evidence-kind', one.kind),
      one.source,
      one.on === undefined ? undefined : formatLongDay(words.language, one.on),
    ].filter(part => part !== undefined && part !== '')
    return [
      ...(at === 0 ? [] : ['\n']),
      ...(one.says === undefined ? [] : [`${one.says} `]),
      one.link === undefined ? { small: `(${where.join(', ')})` } : { link: `(${where.join(', ')})`, to: one.link },
    ]
  })
}

const sayPlain = ({ language, shares = false }: SayWords, value: number): string =>
  shares ? formatShare(language, value) : formatNumber(language, value)

function sayFigure(words: SayWords, { value, on, source }: Figure): string {
  const where = [on === undefined ? '' : formatLongDay(words.language, on), source ?? ''].filter(part => part !== '')
  return [sayPlain(words, value), ...(where.length === 0 ? [] : [`(${where.join(', ')})`])].join(' ')
}

const sayMetric = (words: SayWords, { id, window }: MetricBinding): string =>
  [words.metric(id) ?? id, window === undefined ? '' : words.value('window', window)]
    .filter(part => part !== '')
    .join(', ')
