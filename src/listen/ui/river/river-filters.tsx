import { Button, CloseButton, Group, Pill, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { useSession } from '../../../ui-kit/session.tsx'
import { useShortcuts } from '../../../ui-kit/shortcuts.tsx'
import { readAuthor } from '../../endpoints.ts'
import { tones } from '../../schema.ts'
import classes from '../mention/mention.module.css'
import { useSources, useTopics } from '../topics/use-catalogue.ts'
import { FilterMenu } from './filter-menu.tsx'
import { MoreFilters } from './more-filters.tsx'
import river from './river.module.css'
import { isFiltered, noFilter, periods, type RiverState } from './river-state.ts'

export type FilterProps = { state: RiverState; set: (change: Partial<RiverState>) => void }

/** Above what they filter: words, topic, tone, source, language, period, and the rarer ones behind one button. */
export function RiverFilters({ state, set }: FilterProps) {
  const t = useTranslations('listen')
  const languageName = useLanguageNames()
  const topics = useTopics()
  const sources = useSources()
  // An archived topic is offered no more; where one is asked for, it is named.
  const shownTopic = (one: (typeof topics)[number]) => !one.archived || state.topic?.includes(one.id) === true
  return (
    <search className={river.filters} aria-label={t('filters.label')}>
      <WordSearch state={state} set={set} />
      <div className={river.narrow}>
        <FilterMenu
          label={t('filters.topic')}
          choices={topics.filter(shownTopic).map(one => ({
            value: String(one.id),
            label: one.name,
            mark: <span className={classes.dot} style={{ background: one.colour }} aria-hidden />,
          }))}
          chosen={(state.topic ?? []).map(String)}
          onChange={chosen => set({ topic: some(chosen.map(Number)) })}
        />
        <FilterMenu
          label={t('filters.tone')}
          choices={tones.map(value => ({ value, label: t(`tones.${value}`) }))}
          chosen={state.tone ?? []}
          onChange={chosen => set({ tone: some(chosen as NonNullable<RiverState['tone']>) })}
        />
        <FilterMenu
          label={t('filters.source')}
          choices={sources.map(one => ({ value: String(one.id), label: one.title }))}
          chosen={(state.source ?? []).map(String)}
          onChange={chosen => set({ source: some(chosen.map(Number)) })}
        />
        <FilterMenu
          label={t('filters.language')}
          choices={['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'und'].map(value => ({
            value,
            label: languageName(value),
          }))}
          chosen={state.language ?? []}
          onChange={chosen => set({ language: some(chosen) })}
        />
        <Select
          size="sm"
          w={170}
          classNames={{ input: river.tool ?? '' }}
          aria-label={t('filters.period')}
          placeholder={t('filters.anyTime')}
          data={periods.map(value => ({ value, label: t(`periods.${value}`) }))}
          value={state.period ?? null}
          onChange={value =>
            set({ period: (value ?? undefined) as RiverState['period'], since: undefined, until: undefined })
          }
          clearable
        />
        <MoreFilters state={state} set={set} />
        {state.author !== undefined && <AuthorPill id={state.author} onRemove={() => set({ author: undefined })} />}
        {(state.since ?? state.until) !== undefined && state.period === undefined && (
          <PeriodPill state={state} set={set} />
        )}
        {isFiltered(state) && (
          <Button
            variant="subtle"
            size="compact-md"
            className={river.tool}
            fz="sm"
            fw={500}
            onClick={() => set(noFilter)}
          >
            {t('filters.clear')}
          </Button>
        )}
      </div>
    </search>
  )
}

function WordSearch({ state, set }: FilterProps) {
  const t = useTranslations('listen.filters')
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(state.text ?? '')
  const sent = useRef(state.text)
  const apply = useDebouncedCallback((text: string) => {
    sent.current = text.trim() === '' ? undefined : text
    set({ text: sent.current })
  }, 350)
  // The address may change by itself: a saved view, "back". What it says of our own words comes when more are typed already.
  useEffect(() => {
    if (state.text === sent.current) return
    sent.current = state.text
    apply.cancel()
    setWords(state.text ?? '')
  }, [state.text, apply])
  const change = (text: string) => {
    setWords(text)
    apply(text)
  }
  useShortcuts([{ keys: '/', label: t('search'), run: () => field.current?.focus() }])
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      className={river.search}
      classNames={{ input: river.tool ?? '' }}
      aria-label={t('search')}
      placeholder={t('searchExample')}
      leftSection={<Search size={15} aria-hidden />}
      rightSection={
        words === '' ? null : <CloseButton size="sm" aria-label={t('clearWords')} onClick={() => change('')} />
      }
      value={words}
      onChange={event => change(event.currentTarget.value)}
    />
  )
}

function AuthorPill({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useTranslations('listen.filters')
  const { data } = useApi(readAuthor, { id }, { staleAfter: 300_000 })
  return (
    <Pill
      size="md"
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('removeAuthor'), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t('author', { name: data?.author.name ?? '…' })}
    </Pill>
  )
}

function PeriodPill({ state, set }: FilterProps) {
  const t = useTranslations('listen.filters')
  const { organisation } = useSession()
  const locale = useLocale()
  const day = (text: string | undefined) =>
    text === undefined
      ? '…'
      : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: organisation.timeZone }).format(new Date(text))
  return (
    <Group gap={4}>
      <Pill
        size="md"
        withRemoveButton
        onRemove={() => set({ since: undefined, until: undefined })}
        removeButtonProps={{ 'aria-label': t('removePeriod'), 'aria-hidden': false, tabIndex: 0 }}
      >
        {t('fromTo', { from: day(state.since), to: day(state.until) })}
      </Pill>
    </Group>
  )
}

/** Names of languages in the reader's own; `und` is said plainly. */
export function useLanguageNames(): (code: string) => string {
  const t = useTranslations('listen.filters')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return code => (code === 'und' ? t('undetermined') : (names.of(code) ?? code))
}

export const some = <T,>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list)
