import { Button, Progress, Text } from '@mantine/core'
import { Plus, Telescope } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { ENGLISH, FRENCH, parseQuery, printQuery } from '../../../query/index.ts'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useNotifyError, useUndoable } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { changeTopic, listTopics, readFourFigures } from '../../endpoints.ts'
import type { FourFigures, Topic } from '../../schema.ts'
import classes from '../mention/mention.module.css'
import { cutAtWord } from './cut-at-word.ts'

/** What is watched for: each topic with its query, its progress, and the four figures of the last 24 hours. */
export function TopicsPage() {
  const t = useTranslations('listen.topics')
  const go = useGo()
  const canManage = useCan('listen.manage')
  const refresh = useRefresh()
  const topics = useApi(listTopics, {})
  const figures = useApi(readFourFigures, {}, { staleAfter: 60_000 })
  useLive('topics-changed', () => void refresh(listTopics, readFourFigures))
  useLive('topic-applied', () => void refresh(listTopics))
  const byTopic = new Map((figures.data?.topics ?? []).map(one => [one.topic, one]))
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        canManage && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go('listen/topics/new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {topics.error !== null && topics.data === undefined ? (
        <ErrorState error={topics.error} onRetry={() => void topics.refetch()} />
      ) : topics.data === undefined ? (
        <PageSkeleton />
      ) : topics.data.topics.length === 0 ? (
        <EmptyState
          title={t('empty')}
          icon={<Telescope size={22} aria-hidden />}
          suggestions={[
            { label: t('suggestStart'), detail: t('suggestStartHelp'), onClick: () => go('listen/start') },
            { label: t('suggestOwn'), detail: t('suggestOwnHelp'), onClick: () => go('listen/topics/new') },
          ]}
        >
          {t('emptyHelp')}
        </EmptyState>
      ) : (
        <>
          <TopicTable
            topics={topics.data.topics.filter(one => !one.archived)}
            figures={byTopic}
            canManage={canManage}
          />
          <Archived topics={topics.data.topics.filter(one => one.archived)} canManage={canManage} />
        </>
      )}
    </Page>
  )
}

function TopicTable(props: { topics: Topic[]; figures: Map<number, FourFigures>; canManage: boolean }) {
  const t = useTranslations('listen')
  const formats = useFormats()
  const undoable = useUndoable()
  const change = useApiMutation(changeTopic, { refresh: [listTopics] })
  const archive = (topic: Topic) =>
    undoable(change.mutateAsync({ id: topic.id, archived: true }), t('topics.archived', { name: topic.name }), () =>
      change.mutateAsync({ id: topic.id, archived: false }),
    )
  return (
    <>
      <DataList
        caption={t('topics.title')}
        rows={props.topics}
        idOf={topic => String(topic.id)}
        columns={[
          {
            id: 'name',
            title: t('topics.name'),
            main: true,
            cell: topic => (
              <Named
                name={
                  <PageLink to="listen/river" search={{ topic: [topic.id] }} c="inherit">
                    <span className={classes.topic}>
                      <span className={classes.dot} style={{ background: topic.colour }} aria-hidden />
                      {topic.name}
                    </span>
                  </PageLink>
                }
                detail={<State topic={topic} />}
              />
            ),
          },
          { id: 'kind', title: t('topics.kind'), cell: topic => t(`topicKinds.${topic.kind}`) },
          {
            id: 'mentions',
            title: t('topics.day'),
            align: 'end',
            // Each copy of a text counts here: the river it opens shows them one by one too.
            cell: topic => (
              <PageLink to="listen/river" search={{ topic: [topic.id], period: 'day', duplicates: 'all' }}>
                {formats.number(props.figures.get(topic.id)?.strength.mentions ?? 0)}
              </PageLink>
            ),
          },
          {
            id: 'strength',
            title: t('figures.strength'),
            align: 'end',
            cell: topic => share(props.figures.get(topic.id)?.strength.share, formats.percent),
          },
          {
            id: 'sentiment',
            title: t('figures.sentiment'),
            align: 'end',
            cell: topic => pair(props.figures.get(topic.id)),
          },
          {
            id: 'passion',
            title: t('figures.passion'),
            align: 'end',
            cell: topic => share(props.figures.get(topic.id)?.passion.share, formats.percent),
          },
          {
            id: 'reach',
            title: t('figures.reach'),
            align: 'end',
            cell: topic => share(props.figures.get(topic.id)?.reach.share, formats.percent),
          },
          {
            id: 'actions',
            title: t('topics.actions'),
            titleUnseen: true,
            align: 'end',
            cell: topic =>
              props.canManage && (
                <>
                  <PageLink
                    to="listen/topics/$topicId"
                    params={{ topicId: topic.id }}
                    size="sm"
                    style={{ lineHeight: '24px', display: 'inline-block' }}
                  >
                    {t('topics.edit')}
                    <span className="unseen"> {topic.name}</span>
                  </PageLink>
                  <Button size="compact-sm" variant="subtle" color="gray" ml="sm" onClick={() => archive(topic)}>
                    {t('topics.archive')}
                    <span className="unseen"> {topic.name}</span>
                  </Button>
                </>
              ),
          },
        ]}
      />
      <Text size="sm" c="dimmed" className="measure" mt="lg">
        {t('figures.explained')}
      </Text>
    </>
  )
}

/** Topics that no longer take in what comes; what they took stays under them. */
function Archived({ topics, canManage }: { topics: Topic[]; canManage: boolean }) {
  const t = useTranslations('listen.topics')
  const notifyError = useNotifyError()
  const change = useApiMutation(changeTopic, { refresh: [listTopics] })
  if (topics.length === 0) return null
  return (
    <Section title={t('archivedTitle')}>
      <ul className={classes.plain}>
        {topics.map(topic => (
          <li key={topic.id}>
            <PageLink to="listen/topics/$topicId" params={{ topicId: topic.id }} c="inherit">
              {topic.name}
            </PageLink>
            {canManage && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={change.isPending && change.variables?.id === topic.id}
                onClick={() => change.mutate({ id: topic.id, archived: false }, { onError: notifyError })}
              >
                {t('unarchive')}
                <span className="unseen"> {topic.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function State({ topic }: { topic: Topic }) {
  const t = useTranslations('listen.topics')
  if (topic.problems.length > 0)
    return (
      <Text component="span" size="sm" c="negative">
        {t('broken', { message: topic.problems[0]!.message })}
      </Text>
    )
  if (topic.applying !== null) {
    const part = topic.applying.total === 0 ? 100 : (100 * topic.applying.done) / topic.applying.total
    return (
      <>
        {t('applying', { done: topic.applying.done, total: topic.applying.total })}
        <Progress value={part} size="xs" mt={4} aria-label={t('applyingLabel')} />
      </>
    )
  }
  return <QueryText query={topic.query} />
}

/** In the words of the reader's language, whichever it was written in; cut at a word. */
function QueryText({ query }: { query: string }) {
  const locale = useLocale()
  const parsed = parseQuery(query)
  const text = parsed.ok ? printQuery(parsed.query, locale === 'fr' ? FRENCH : ENGLISH) : query
  return <code title={text}>{cutAtWord(text, 90)}</code>
}

const share = (value: number | null | undefined, percent: (share: number) => string): string =>
  value == null ? '—' : percent(value)
const pair = (figures: FourFigures | undefined): string =>
  figures === undefined || figures.sentiment.positive + figures.sentiment.negative === 0
    ? '—'
    : `+${figures.sentiment.positive}\u00a0\u2212${figures.sentiment.negative}`
