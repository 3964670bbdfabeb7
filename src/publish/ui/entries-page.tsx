import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { FilePen, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi, useApiMutation, useRefresh } from '../../ui-kit/api.tsx'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { PageLink, useGo, useUrlState } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { useNow } from '../../ui-kit/use-now.ts'
import { useStrategy } from '../../ui-kit/use-strategy.ts'
import { createEntry, listEntries } from '../endpoints.ts'
import { type EntryLine, type EntryState, entryStates } from '../schema.ts'
import { StateChip } from './state-chip.tsx'

const address = z.object({
  state: z.enum(entryStates).optional().catch(undefined),
  objective: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
})

/** All contents, the latest changed first. */
export function EntriesPage() {
  const t = useTranslations('publish.contents.list')
  const [{ state, objective, text }, change] = useUrlState(address)
  const [searched] = useDebouncedValue(text, 250)
  const refresh = useRefresh()
  useLive('entries-changed', () => void refresh(listEntries))
  useLive('sends-changed', () => void refresh(listEntries))
  useLive('reconnected', () => void refresh(listEntries))
  const filter = {
    ...(state === undefined ? {} : { state: [state] }),
    ...(objective === undefined ? {} : { objective }),
    ...(searched === undefined || searched.trim() === '' ? {} : { text: searched.trim() }),
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={<NewEntry />}
      filters={<Filters state={state} objective={objective} text={text ?? ''} change={change} />}
    >
      <Entries key={JSON.stringify(filter)} filter={filter} after={undefined} />
    </Page>
  )
}

function NewEntry() {
  const t = useTranslations('publish.contents.list')
  const go = useGo()
  const notifyError = useNotifyError()
  const mayWrite = useCan('publish.write')
  const create = useApiMutation(createEntry, { refresh: [listEntries] })
  if (!mayWrite) return null
  return (
    <Button
      leftSection={<Plus size={16} aria-hidden />}
      loading={create.isPending}
      onClick={() =>
        create.mutate(
          { title: '' },
          {
            onSuccess: entry => go('publish/entries/$entryId', { params: { entryId: entry.id } }),
            onError: notifyError,
          },
        )
      }
    >
      {t('add')}
    </Button>
  )
}

function Filters(props: {
  state: EntryState | undefined
  objective: string | undefined
  text: string
  change: (change: { state?: EntryState | undefined; objective?: string | undefined; text?: string }) => void
}) {
  const t = useTranslations('publish.contents')
  const strategy = useStrategy()
  const { change } = props
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        size="sm"
        type="search"
        aria-label={t('list.search')}
        placeholder={t('list.searchExample')}
        value={props.text}
        onChange={event => change({ text: event.currentTarget.value })}
      />
      <NativeSelect
        size="sm"
        aria-label={t('list.state')}
        value={props.state ?? ''}
        onChange={event => change({ state: entryStates.find(one => one === event.currentTarget.value) })}
        data={[
          { value: '', label: t('list.everyState') },
          ...entryStates.map(value => ({ value, label: t(`states.${value}`) })),
        ]}
      />
      {(strategy?.objectives?.length ?? 0) > 0 && (
        <NativeSelect
          size="sm"
          maw={320}
          aria-label={t('list.objective')}
          value={props.objective ?? ''}
          onChange={event => change({ objective: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('list.everyObjective') },
            ...(strategy?.objectives ?? []).map(one => ({ value: one.id, label: one.name ?? one.id })),
          ]}
        />
      )}
    </Group>
  )
}

type Filter = { state?: EntryState[]; objective?: string; text?: string }

/** A page of the list; the next one follows once it is asked for. */
function Entries({ filter, after }: { filter: Filter; after: string | undefined }) {
  const t = useTranslations('publish.contents.list')
  const [more, setMore] = useState(false)
  const answer = useApi(listEntries, { ...filter, ...(after === undefined ? {} : { after }) }, { previous: true })
  const filtered = Object.keys(filter).length > 0
  return (
    <Loaded answer={answer}>
      {({ entries, next }) =>
        entries.length === 0 ? (
          filtered ? (
            <Text c="dimmed">{t('noneFound')}</Text>
          ) : (
            <EmptyState title={t('empty')} icon={<FilePen size={22} aria-hidden />}>
              {t('emptyHelp')}
            </EmptyState>
          )
        ) : (
          <>
            <EntryTable entries={entries} />
            {next !== null &&
              (more ? (
                <Entries filter={filter} after={next} />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
          </>
        )
      }
    </Loaded>
  )
}

function EntryTable({ entries }: { entries: EntryLine[] }) {
  const t = useTranslations('publish.contents.list')
  const formats = useFormats()
  const now = useNow()
  return (
    <DataList
      caption={t('title')}
      rows={entries}
      idOf={entry => entry.id}
      columns={[
        {
          id: 'title',
          title: t('one'),
          main: true,
          width: '38%',
          cell: entry => (
            <Named
              name={
                <PageLink to="publish/entries/$entryId" params={{ entryId: entry.id }} c="inherit">
                  {entry.title || t('untitled')}
                </PageLink>
              }
              detail={entry.variants.length === 0 ? t('nowhere') : formats.list(entry.variants.map(one => one.name))}
            />
          ),
        },
        { id: 'state', title: t('state'), cell: entry => <StateChip state={entry.state} /> },
        {
          id: 'when',
          title: t('when'),
          cell: entry => (entry.planned === null ? t('unplanned') : formats.moment(entry.planned.at)),
        },
        { id: 'who', title: t('who'), cell: entry => entry.owner?.name ?? t('nobody') },
        { id: 'changed', title: t('changed'), cell: entry => formats.age(entry.updatedAt, now) },
      ]}
    />
  )
}
