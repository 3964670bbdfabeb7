import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Lightbulb, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { InputOf } from '../../../endpoint.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useGo, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { listIdeas } from '../../endpoints.ts'
import { type IdeaView, ideaOrigins, ideaStates } from '../../schema.ts'
import { useOriginWords } from './idea-origin.tsx'
import { IdeaState } from './idea-state.tsx'
import { IdeaTabs } from './idea-tabs.tsx'
import { NewIdea } from './new-idea.tsx'

const address = z.object({
  state: z.enum(ideaStates).optional().catch(undefined),
  origin: z.enum(ideaOrigins).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  add: z.coerce.boolean().optional().catch(undefined),
})

/** What there would be to say one day, the latest first. */
export function IdeasPage() {
  const t = useTranslations('publish.ideas')
  const [{ state, origin, text, add }, change] = useUrlState(address)
  const [searched] = useDebouncedValue(text, 250)
  const mayWrite = useCan('publish.write')
  const refresh = useRefresh()
  useLive('ideas-changed', () => void refresh(listIdeas))
  useLive('reconnected', () => void refresh(listIdeas))
  const filter: Filter = {
    ...(state === undefined ? {} : { state: [state] }),
    ...(origin === undefined ? {} : { origin: [origin] }),
    ...(searched === undefined || searched.trim() === '' ? {} : { text: searched.trim() }),
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        mayWrite &&
        add !== true && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => change({ add: true })}>
            {t('add')}
          </Button>
        )
      }
      filters={
        <Stack gap="md">
          <IdeaTabs />
          <Group gap="sm" align="flex-end">
            <TextInput
              size="sm"
              type="search"
              aria-label={t('search')}
              placeholder={t('searchExample')}
              value={text ?? ''}
              onChange={event => change({ text: event.currentTarget.value })}
            />
            <NativeSelect
              size="sm"
              aria-label={t('state')}
              value={state ?? ''}
              onChange={event => change({ state: ideaStates.find(one => one === event.currentTarget.value) })}
              data={[
                { value: '', label: t('everyState') },
                ...ideaStates.map(value => ({ value, label: t(`states.${value}`) })),
              ]}
            />
            <NativeSelect
              size="sm"
              aria-label={t('origin')}
              value={origin ?? ''}
              onChange={event => change({ origin: ideaOrigins.find(one => one === event.currentTarget.value) })}
              data={[
                { value: '', label: t('everyOrigin') },
                ...ideaOrigins.map(value => ({ value, label: t(`origins.${value}`) })),
              ]}
            />
          </Group>
        </Stack>
      }
    >
      {mayWrite && add === true && <NewIdea onClose={() => change({ add: undefined })} />}
      <Ideas key={JSON.stringify(filter)} filter={filter} after={undefined} quiet={add === true} />
    </Page>
  )
}

type Filter = Pick<InputOf<typeof listIdeas>, 'state' | 'origin' | 'text'>

/** A page of the list; the next one follows once it is asked for. */
function Ideas({ filter, after, quiet }: { filter: Filter; after: string | undefined; quiet: boolean }) {
  const t = useTranslations('publish.ideas')
  const [more, setMore] = useState(false)
  const answer = useApi(listIdeas, { ...filter, ...(after === undefined ? {} : { after }) }, { previous: true })
  return (
    <Loaded answer={answer}>
      {({ ideas, next }) =>
        ideas.length > 0 ? (
          <>
            <IdeaTable ideas={ideas} />
            {next !== null &&
              (more ? (
                <Ideas filter={filter} after={next} quiet />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
          </>
        ) : Object.keys(filter).length > 0 ? (
          <Text c="dimmed">{t('noneFound')}</Text>
        ) : quiet ? null : (
          <NoIdeas />
        )
      }
    </Loaded>
  )
}

function NoIdeas() {
  const t = useTranslations('publish.ideas')
  const go = useGo()
  const mayListen = useCan('listen.read')
  const mayOpen = useCan('publish.send')
  return (
    <EmptyState
      title={t('empty')}
      icon={<Lightbulb size={22} aria-hidden />}
      suggestions={[
        ...(mayListen
          ? [{ label: t('suggestRiver'), detail: t('suggestRiverHelp'), onClick: () => go('listen/river') }]
          : []),
        ...(mayOpen
          ? [{ label: t('suggestForm'), detail: t('suggestFormHelp'), onClick: () => go('publish/idea-form') }]
          : []),
      ]}
    >
      {t('emptyHelp')}
    </EmptyState>
  )
}

function IdeaTable({ ideas }: { ideas: IdeaView[] }) {
  const t = useTranslations('publish.ideas')
  const untitled = useTranslations('publish.contents.list')('untitled')
  const formats = useFormats()
  const now = useNow()
  const originOf = useOriginWords()
  return (
    <DataList
      caption={t('title')}
      rows={ideas}
      idOf={idea => idea.id}
      columns={[
        {
          id: 'title',
          title: t('name'),
          main: true,
          width: '52%',
          cell: idea => (
            <Named
              name={
                <PageLink to="publish/ideas/$ideaId" params={{ ideaId: idea.id }} c="inherit">
                  {idea.title}
                </PageLink>
              }
              detail={originOf(idea)}
            />
          ),
        },
        { id: 'state', title: t('state'), cell: idea => <IdeaState state={idea.state} /> },
        {
          id: 'became',
          title: t('became'),
          cell: idea =>
            idea.entries.length === 0
              ? idea.asideWhy || '–'
              : idea.entries.map(entry => (
                  <PageLink
                    key={entry.id}
                    to="publish/entries/$entryId"
                    params={{ entryId: entry.id }}
                    style={{ display: 'block' }}
                  >
                    {entry.title || untitled}
                  </PageLink>
                )),
        },
        { id: 'noted', title: t('notedAt'), cell: idea => formats.age(idea.createdAt, now) },
      ]}
    />
  )
}
