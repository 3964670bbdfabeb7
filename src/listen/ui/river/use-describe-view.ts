import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useSources, useTagMap, useTopicMap } from '../topics/use-catalogue.ts'
import { riverState } from './river-state.ts'

/** What a view filters by, in words: « Musée du Fleuve · négative · 7 jours ». Names that are gone are left out. */
export function useDescribeView(): (filter: Record<string, unknown>) => string {
  const t = useTranslations('listen')
  const formats = useFormats()
  const topics = useTopicMap()
  const tags = useTagMap()
  const sources = useSources()
  return filter => {
    const state = riverState.parse(filter)
    const parts: (string | undefined)[] = [
      ...(state.topic ?? []).map(id => topics.get(id)?.name),
      ...(state.source ?? []).map(id => sources.find(one => one.id === id)?.title),
      ...(state.tag ?? []).map(id => tags.get(id)?.name),
      ...(state.tone ?? []).map(one => t(`tones.${one}`)),
      ...(state.status ?? []).map(one => t(`statuses.${one}`)),
      ...(state.classification ?? []).map(one => t(`classifications.${one}`)),
      ...(state.priority ?? []).map(one => t(`priorities.${one}`)),
      state.text,
      state.starred === true ? t('filters.starred') : undefined,
      state.assignee === 'me' ? t('filters.me') : state.assignee === 'nobody' ? t('filters.nobody') : undefined,
      state.period === undefined ? undefined : t(`periods.${state.period}`),
      state.since === undefined || state.until === undefined
        ? undefined
        : t('filters.fromTo', { from: formats.day(state.since), to: formats.day(state.until) }),
    ]
    return parts.filter(part => part !== undefined && part !== '').join(' · ')
  }
}
