import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { Plus, Scale } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation, usePatch } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { notify, useUndoable } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { listToneWords, readRiver, removeToneWord, setToneWord } from '../../endpoints.ts'
import { useLanguageNames } from '../river/river-filters.tsx'
import panel from './panel.module.css'
import { SettingsTabs } from './settings-tabs.tsx'

type Word = OutputOf<typeof listToneWords>['words'][number]
const weights = [-3, -2, -1, 0, 1, 2, 3]

/** Words that weigh otherwise here than for everybody: « grève » may be a topic and no complaint. */
export function ToneWordsPage() {
  const t = useTranslations('listen.words')
  const canWork = useCan('listen.work')
  const words = useApi(listToneWords, {})
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      filters={<SettingsTabs />}
      width="form"
      action={
        canWork && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {adding && <WordPanel onClose={() => setAdding(false)} />}
      {words.error !== null && words.data === undefined ? (
        <ErrorState error={words.error} onRetry={() => void words.refetch()} />
      ) : words.data === undefined ? (
        <PageSkeleton count={3} />
      ) : words.data.words.length === 0 ? (
        !adding && (
          <EmptyState
            title={t('empty')}
            icon={<Scale size={22} aria-hidden />}
            suggestions={[
              ...(canWork ? [{ label: t('add'), detail: t('suggestAddHelp'), onClick: () => setAdding(true) }] : []),
              { label: t('suggestRiver'), detail: t('suggestRiverHelp'), to: 'listen/river' },
            ]}
          >
            {t('emptyHelp')}
          </EmptyState>
        )
      ) : (
        <WordTable words={words.data.words} canWork={canWork} />
      )}
    </Page>
  )
}

function useWeightName(): (weight: number) => string {
  const t = useTranslations('listen.words')
  const formats = useFormats()
  return weight => {
    const number = formats.change(weight)
    if (weight === 0) return t('weightNone', { number })
    return weight < 0 ? t('weightNegative', { number }) : t('weightPositive', { number })
  }
}

function WordTable({ words, canWork }: { words: Word[]; canWork: boolean }) {
  const t = useTranslations('listen.words')
  const formats = useFormats()
  const languageName = useLanguageNames()
  const weightName = useWeightName()
  const undoable = useUndoable()
  const patch = usePatch()
  // The answer is the list as it is now: what is done next starts from it.
  const keep = {
    refresh: [readRiver],
    onDone: (kept: { words: Word[] }) => patch(listToneWords, {}, () => kept),
  }
  const set = useApiMutation(setToneWord, keep)
  const remove = useApiMutation(removeToneWord, keep)
  const drop = (word: Word) =>
    undoable(remove.mutateAsync({ language: word.language, word: word.word }), t('removed', { word: word.word }), () =>
      set.mutateAsync(word),
    )
  const weigh = (word: Word, weight: number) =>
    undoable(set.mutateAsync({ ...word, weight }), t('saved', { word: word.word }), () => set.mutateAsync(word))
  return (
    <DataList
      caption={t('title')}
      rows={words}
      idOf={word => `${word.language} ${word.word}`}
      columns={[
        {
          id: 'word',
          title: t('word'),
          main: true,
          width: '40%',
          cell: word => (
            <Named
              name={
                <PageLink to="listen/river" search={{ text: word.word, language: [word.language] }} c="inherit">
                  <span lang={word.language}>{word.word}</span>
                </PageLink>
              }
            />
          ),
        },
        { id: 'language', title: t('language'), cell: word => languageName(word.language) },
        {
          id: 'weight',
          title: t('weight'),
          width: 210,
          cell: word =>
            canWork ? (
              <NativeSelect
                size="sm"
                aria-label={t('weightOf', { word: word.word })}
                value={String(word.weight)}
                onChange={event => weigh(word, Number(event.currentTarget.value))}
                data={[...new Set([...weights, word.weight])]
                  .sort((a, b) => a - b)
                  .map(value => ({ value: String(value), label: weightName(value) }))}
              />
            ) : (
              <span className="figures">{formats.change(word.weight)}</span>
            ),
        },
        {
          id: 'actions',
          title: t('actions'),
          titleUnseen: true,
          align: 'end',
          cell: word =>
            canWork && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('removeNamed', { word: word.word })}
                onClick={() => drop(word)}
              >
                {t('remove')}
              </Button>
            ),
        },
      ]}
    />
  )
}

function WordPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('listen.words')
  const app = useTranslations('app')
  const languageName = useLanguageNames()
  const weightName = useWeightName()
  const [language, setLanguage] = useState<'fr' | 'en'>('fr')
  const [word, setWord] = useState('')
  const [weight, setWeight] = useState(0)
  const [missing, setMissing] = useState(false)
  const set = useApiMutation(setToneWord, { refresh: [listToneWords, readRiver] })
  return (
    <form
      className={panel.panel}
      noValidate
      onKeyDown={event => event.key === 'Escape' && onClose()}
      onSubmit={event => {
        event.preventDefault()
        setMissing(word.trim() === '')
        if (word.trim() === '') return
        set.mutate(
          { language, word: word.trim(), weight },
          {
            onSuccess: () => {
              notify(t('saved', { word: word.trim() }))
              onClose()
            },
          },
        )
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('newTitle')}
        </Title>
        <div className={panel.pair}>
          <TextInput
            label={t('word')}
            description={t('wordHelp')}
            value={word}
            maxLength={60}
            onChange={event => setWord(event.currentTarget.value)}
            error={missing ? t('needsWord') : null}
            autoFocus
          />
          <NativeSelect
            label={t('language')}
            description={t('languageHelp')}
            value={language}
            onChange={event => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'fr')}
            data={(['fr', 'en'] as const).map(value => ({ value, label: languageName(value) }))}
          />
        </div>
        <NativeSelect
          label={t('weight')}
          value={String(weight)}
          onChange={event => setWeight(Number(event.currentTarget.value))}
          data={weights.map(value => ({ value: String(value), label: weightName(value) }))}
          maw={320}
        />
        <Text size="sm" c="dimmed">
          {t('effect')}
        </Text>
        <FormError error={set.error} />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            {app('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
