import type { Limits } from '../../connectors/index.ts'
import { type Count, countText } from '../count-text.ts'
import { filmFits } from '../media/film-fits.ts'
import type { VariantContent } from './entry-schema.ts'

/** What is known of a file that a content shows. */
export type KnownMedia = {
  kind: 'image' | 'video' | 'audio' | 'file'
  type: string
  /** Bytes. */
  size: number
  seconds: number | null
  alt: string
  gone: boolean
}

export const limitProblemCodes = [
  'nothing-to-publish',
  'title-missing',
  'title-too-long',
  'summary-too-long',
  'text-too-long',
  'too-many-parts',
  'too-many-media',
  'too-many-together',
  'too-few-media',
  'film-needed',
  'film-does-not-fit',
  'media-not-taken',
  'media-mixed',
  'alt-too-long',
  'media-gone',
  'too-many-hashtags',
] as const
/** A limit of the network that a content breaks. Words at `publish.problems.<code>`. */
export type LimitProblem = {
  code: (typeof limitProblemCodes)[number]
  params: Record<string, number>
  part: number | null
}

/** How much of the limit each part takes, as the network counts. */
export const countParts = ({ parts, options }: Pick<VariantContent, 'parts' | 'options'>, limits: Limits): Count[] =>
  parts.map(part => countText(limits.body === 'html' ? plainOf(part.text) : part.text, limits.text, options))

/** The words of clean HTML: enough to count with. */
const plainOf = (html: string): string => html.replace(/<[^>]*>/g, '')

/** What of a content a network would refuse: pure, for the composer and the server alike. */
export function limitProblems(
  content: VariantContent,
  limits: Limits,
  mediaOf: (id: string) => KnownMedia | undefined,
): LimitProblem[] {
  const found: LimitProblem[] = []
  const add = (code: LimitProblem['code'], params: Record<string, number> = {}, part: number | null = null) =>
    void found.push({ code, params, part })
  const { title, summary, parts } = content
  if (isEmpty(content)) add('nothing-to-publish')
  if (limits.title === 'required' && blank(title)) add('title-missing')
  const titleOver = limits.titleMax === null ? 0 : (title ?? '').length - limits.titleMax
  if (limits.title !== 'none' && titleOver > 0) add('title-too-long', { over: titleOver })
  const summaryOver = limits.summaryMax === null ? 0 : (summary ?? '').length - limits.summaryMax
  if (summaryOver > 0) add('summary-too-long', { over: summaryOver })
  if (parts.length > limits.parts) add('too-many-parts', { most: limits.parts })
  for (const [index, { over }] of countParts(content, limits).entries())
    if (over > 0) add('text-too-long', { over }, index)
  for (const [index, part] of parts.entries()) {
    if (limits.hashtagsMax !== null && hashtagsIn(part.text) > limits.hashtagsMax)
      add('too-many-hashtags', { most: limits.hashtagsMax }, index)
    checkMedia(part.media, index, limits, mediaOf, add)
  }
  return found
}

function checkMedia(
  used: VariantContent['parts'][number]['media'],
  part: number,
  limits: Limits,
  mediaOf: (id: string) => KnownMedia | undefined,
  add: (code: LimitProblem['code'], params?: Record<string, number>, part?: number | null) => void,
): void {
  const known = used.map(one => ({ ...one, media: mediaOf(one.id) }))
  const alive = known.flatMap(({ media, alt }) =>
    media === undefined || media.gone ? [] : [{ ...media, alt: alt ?? media.alt }],
  )
  if (alive.length < known.length) add('media-gone', {}, part)
  const images = alive.filter(one => one.kind === 'image').length
  const others = alive.length - images
  for (const [count, kind] of [
    [images, limits.images],
    [others, limits.videos],
  ] as const) {
    if (count > 0 && kind === null) add('media-not-taken', {}, part)
    else if (kind !== null && count > kind.most) add('too-many-media', { most: kind.most }, part)
  }
  const { videos, together } = limits
  if (videos !== null && alive.some(one => one.kind !== 'image' && !filmFits(one, videos)))
    add('film-does-not-fit', {}, part)
  if (together !== undefined && alive.length > together && images > 0 && others > 0)
    add('too-many-together', { most: together }, part)
  // Where pictures are asked for (a network of pictures), a film does as well.
  if (part === 0 && limits.images !== null && alive.length < limits.images.least)
    add('too-few-media', { least: limits.images.least }, part)
  if (part === 0 && others < (limits.videos?.least ?? 0)) add('film-needed', {}, part)
  if (images > 0 && others > 0 && !limits.mixed) add('media-mixed', {}, part)
  const { altMax } = limits
  const longest = altMax === null ? 0 : Math.max(0, ...alive.map(one => one.alt.length - altMax))
  if (longest > 0) add('alt-too-long', { over: longest }, part)
}

const blank = (text: string | null): boolean => (text ?? '').trim() === ''

const isEmpty = ({ title, summary, parts, link }: VariantContent): boolean =>
  blank(title) && blank(summary) && link === null && parts.every(part => blank(part.text) && part.media.length === 0)

const hashtagsIn = (text: string): number => [...text.matchAll(/(^|[^\p{L}\p{N}_&])#[\p{L}\p{N}_]+/gu)].length
