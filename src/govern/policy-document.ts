import type { Block, Document, Inline } from '../documents/index.ts'
import { type Locale, translator } from '../messages.ts'
import { type EditorialPolicy, isPolicyList, type PolicyPart, policyParts } from './editorial/policy.ts'
import { type FieldShape, fieldsOf } from './editorial/shape.ts'

/** All that the policy's document is written from. */
export type PolicyDocumentInput = {
  policy: EditorialPolicy
  locale: Locale
  organisation: string
  /** `YYYY-MM-DD`. */
  today: string
  /** null: the working text. */
  version: {
    number: number
    approvedBy: string | null
    from: string | null
    legalReading: { by: string; on: string } | null
  } | null
  /** Names of members by the id of their account. */
  people: ReadonlyMap<string, string>
  paper: 'a4' | 'us-letter'
}

type Tell = (key: string, params?: Record<string, string | number>) => string
type Fields = Record<string, unknown>

/** `4 mars 2027`. */
const longDay = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(`${locale}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The editorial policy to read and to sign (METHODS, B): every part that says something, in the order of the policy. */
export function policyDocument(input: PolicyDocumentInput): Document {
  const { policy, locale, today, version } = input
  const t = translator(locale) as unknown as Tell
  const day = (iso: string) => longDay(locale, iso)
  const stamp =
    version === null
      ? t('govern.document.draft', { day: day(today) })
      : version.from === null
        ? t('govern.document.version', { number: version.number })
        : t('govern.document.inForce', { number: version.number, day: day(version.from) })
  return {
    language: locale,
    title: policy.name?.trim() || t('govern.document.title'),
    author: input.organisation,
    date: { on: today, words: t('govern.document.asOf', { day: day(today) }) },
    stamp,
    paper: input.paper,
    words: {
      page: t('govern.document.page', { number: '{number}', of: '{of}' }),
      contents: t('govern.document.contents'),
    },
    contents: true,
    blocks: [...adoption(input, t), ...policyParts.flatMap(part => chapter(input, t, part)), ...closing(t)],
  }
}

function adoption({ version, locale }: PolicyDocumentInput, t: Tell): Block[] {
  if (version === null)
    return [
      { kind: 'note', tone: 'info', label: t('govern.document.working'), text: [t('govern.document.workingWhy')] },
    ]
  const facts = [
    ...(version.approvedBy === null ? [] : [{ name: t('govern.document.approvedBy'), value: [version.approvedBy] }]),
    ...(version.from === null ? [] : [{ name: t('govern.document.from'), value: [longDay(locale, version.from)] }]),
    ...(version.legalReading === null
      ? []
      : [
          {
            name: t('govern.document.legalReading'),
            value: [`${version.legalReading.by}, ${longDay(locale, version.legalReading.on)}`],
          },
        ]),
  ]
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

const closing = (t: Tell): Block[] => [{ kind: 'paragraph', text: [{ small: t('govern.document.closing') }] }]

function chapter(input: PolicyDocumentInput, t: Tell, part: PolicyPart): Block[] {
  const value = input.policy[part]
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
  const body = isPolicyList(part)
    ? part === 'lexicon'
      ? lexicon(input, t, value as Fields[])
      : (value as Fields[]).flatMap(item => itemBlocks(input, t, part, item))
    : sectionBlocks(input, t, part, value as Fields)
  if (body.length === 0) return []
  return [{ kind: 'heading', level: 1, text: t(`govern.model.parts.${part}.title`), id: part }, ...body]
}

/** Two words and a reason read best side by side. */
function lexicon(_input: PolicyDocumentInput, t: Tell, items: Fields[]): Block[] {
  const head = ['avoid', 'use', 'why'].map(field => t(`govern.model.fields.lexicon.${field}.label`))
  const cell = (value: unknown): Inline[] => [value === undefined || value === '' ? '–' : String(value)]
  const rows = items.map(item => [cell(item.avoid), cell(item.use), cell(item.why)])
  return [{ kind: 'table', caption: t('govern.model.parts.lexicon.title'), head, rows }]
}

function sectionBlocks(input: PolicyDocumentInput, t: Tell, part: PolicyPart, section: Fields): Block[] {
  return blocksOf(input, t, part, fieldsOf(part), section)
}

function itemBlocks(input: PolicyDocumentInput, t: Tell, part: PolicyPart, item: Fields): Block[] {
  const element = typeof item.element === 'string' ? t(`govern.model.values.element.${item.element}`) : undefined
  const name = String(item.name ?? element ?? item.id)
  const fields = fieldsOf(part).filter(field => field.name !== 'name' && field.name !== 'element')
  return [{ kind: 'heading', level: 2, text: name }, ...blocksOf(input, t, part, fields, item)]
}

/** Sentences as paragraphs under their name, lists as lists, the rest as names with values. */
function blocksOf(input: PolicyDocumentInput, t: Tell, part: PolicyPart, fields: FieldShape[], of: Fields): Block[] {
  const blocks: Block[] = []
  const facts: { name: string; value: Inline[] }[] = []
  for (const field of fields) {
    const value = of[field.name]
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue
    const name = t(`govern.model.fields.${part}.${field.name}.label`)
    if (field.meta.as === 'lines')
      blocks.push(
        { kind: 'paragraph', text: [{ bold: name }] },
        { kind: 'list', items: (value as string[]).map(line => [line]) },
      )
    else facts.push({ name, value: [sayValue(input, t, part, field, value)] })
  }
  return facts.length === 0 ? blocks : [{ kind: 'facts', facts }, ...blocks]
}

/** A value in words: names for themes and people, choices as their words, days as days. */
function sayValue(input: PolicyDocumentInput, t: Tell, part: PolicyPart, field: FieldShape, value: unknown): string {
  const { meta } = field
  switch (meta.as) {
    case 'yes-no':
      return t(value === true ? 'govern.document.yes' : 'govern.document.no')
    case 'choice':
      return t(`govern.model.values.${meta.words}.${String(value)}`)
    case 'choices':
      return (value as string[]).map(one => t(`govern.model.values.${meta.words}.${one}`)).join(', ')
    case 'day':
      return longDay(input.locale, String(value))
    case 'themes':
      return (value as string[]).map(id => input.policy.themes?.find(one => one.id === id)?.name ?? id).join(', ')
    case 'people':
      return (value as string[]).map(id => input.people.get(id) ?? t('govern.document.former')).join(', ')
    case 'networks':
    case 'kinds':
      return (value as string[]).join(', ')
    case 'rows':
      return (value as Fields[])
        .map(row =>
          field.columns
            .filter(column => row[column.name] !== undefined)
            .map(column => {
              const said = sayValue(input, t, part, column, row[column.name])
              return column.meta.as === 'choices'
                ? said
                : `${t(`govern.model.fields.${part}.${field.name}-${column.name}.label`).toLowerCase()} ${said}`
            })
            .join(' '),
        )
        .join(' ; ')
    default:
      return String(value)
  }
}
