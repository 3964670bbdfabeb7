import { useTranslations } from 'use-intl'
import { listMembers } from '../../../org/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import type { EntryDraft, VariantDraft } from '../entry-draft.ts'
import { htmlToMarks } from '../text-marks.ts'
import { usePlaces } from '../use-places.ts'

const fields = {
  title: 'title',
  brief: 'brief',
  theme: 'theme',
  series: 'series',
  objectives: 'objectives',
  audiences: 'audiences',
  need: 'need',
  about: 'about',
  aiUse: 'aiUse',
  language: 'language',
  ownerId: 'owner',
  effortMinutes: 'effort',
  planned: 'planned',
} as const
const others = { zone: 'zone', campaignId: 'campaign', translationOf: 'translation', order: 'order' } as const

const isField = (place: string): place is keyof typeof fields => Object.hasOwn(fields, place)
const isOther = (place: string): place is keyof typeof others => Object.hasOwn(others, place)

type Lines = ReadonlyMap<string, string>

/** Places of an entry and what stands there, in the words of the page. */
export function useSayPlace(): {
  label: (place: string, value: unknown) => string
  /** By name of what a place is made of ('' where it is one thing). */
  linesOf: (place: string, value: unknown) => Lines
} {
  const write = useTranslations('publish.contents.write')
  const t = useTranslations('publish.review.changes')
  const linked = useTranslations('publish.writing.variant')
  const formats = useFormats()
  const strategy = useStrategy()
  const members = useApi(listMembers, {}, { enabled: useCan('members.read'), staleAfter: 300_000 })
  const { placeOf } = usePlaces()

  const nameIn = (items: { id: string; name?: string | undefined }[] | undefined, id: string) =>
    items?.find(one => one.id === id)?.name ?? id

  const say = (place: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    if (place === 'objectives' || place === 'audiences')
      return formats.list((value as string[]).map(id => nameIn(strategy?.[place], id)))
    if (place === 'need') return nameIn(strategy?.needs, String(value))
    if (place === 'ownerId') return members.data?.items.find(one => one.userId === value)?.name ?? String(value)
    if (place === 'about') return write(value === 'us' ? 'aboutUs' : 'aboutPublic')
    if (place === 'aiUse') return write(`aiUses.${value as NonNullable<EntryDraft['aiUse']>}`)
    if (place === 'planned') return formats.moment((value as { at: string }).at)
    if (place === 'effortMinutes') return t('minutes', { count: Number(value) })
    return String(value)
  }

  const linkLines = (links: VariantDraft['content']['links']): [string, string][] => {
    // What was written before there was such a choice has no such member.
    if (!links) return []
    const { tags, short, except } = links
    const named = (['source', 'medium', 'campaign', 'content'] as const).flatMap(name =>
      tags === null || tags[name] === '' ? [] : [`${linked(name)} : ${tags[name]}`],
    )
    return [
      [linked('tags'), tags === null ? '' : named.join('\n') || t('on')],
      [linked('short'), short ? t('on') : ''],
      [linked('leave'), except.join('\n')],
    ]
  }

  const variantLines = (variant: VariantDraft): Lines => {
    const { content } = variant
    const many = content.parts.length > 1
    const lines: [string, string][] = [
      [write('target'), variant.target],
      [write('postTitle'), content.title ?? ''],
      ...content.parts.flatMap((part, index): [string, string][] => {
        const name = many ? write('part', { number: formats.number(index + 1) }) : write('text')
        const media = part.media.map(one => one.alt ?? one.id)
        return [
          [name, htmlToMarks(part.text)],
          [
            many ? `${name}, ${t('media')}` : t('media'),
            media.length === 0 ? '' : `${t('mediaCount', { count: media.length })} : ${formats.list(media)}`,
          ],
        ]
      }),
      [write('summary'), content.summary ?? ''],
      [write('link'), content.link?.url ?? ''],
      [write('linkTitle'), content.link?.title ?? ''],
      [write('linkDescription'), content.link?.description ?? ''],
      ...linkLines(content.links),
      [write('language'), content.language ?? ''],
      [write('steps'), content.steps],
      [write('options'), optionsOf(content.options)],
      [t('kind'), content.kind],
      [write('ownTime'), say('planned', variant.planned)],
    ]
    return new Map(lines.filter(([, text]) => text !== ''))
  }

  return {
    label: (place, value) => {
      if (isField(place)) return write(fields[place])
      if (isOther(place)) return t(others[place])
      const variant = value as VariantDraft | null
      if (variant === null) return write('variants')
      return t('variant', { name: placeOf(variant).name || write('handOver') })
    },
    linesOf: (place, value) => {
      if (value === null || value === undefined) return new Map()
      return place.startsWith('variants/') ? variantLines(value as VariantDraft) : new Map([['', say(place, value)]])
    },
  }
}

const optionsOf = (options: VariantDraft['content']['options']): string =>
  Object.entries(options)
    .map(([name, value]) => `${name} : ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n')
