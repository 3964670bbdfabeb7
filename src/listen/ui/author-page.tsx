import { Button, Group, MultiSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Figure, FigureRow } from '../../ui-kit/figure.tsx'
import { PageLink, usePageParams } from '../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { markAuthor, readAuthor, readRiver } from '../endpoints.ts'
import { tones } from '../schema.ts'
import classes from './detail.module.css'
import { atHandle } from './river-row.tsx'
import { useTags, useTopicMap } from './use-catalogue.ts'

type AuthorAnswer = OutputOf<typeof readAuthor>

/** Somebody who was heard: what they said, where, how often, and the labels that stick to them. */
export function AuthorPage() {
  const { authorId = '' } = usePageParams()
  const t = useTranslations('listen.author')
  const { data, error, refetch } = useApi(readAuthor, { id: authorId })
  if (error !== null && data === undefined)
    return (
      <Page title={t('title')}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (data === undefined)
    return (
      <Page title={t('title')}>
        <PageSkeleton shape="text" />
      </Page>
    )
  return <Loaded answer={data} />
}

function Loaded({ answer }: { answer: AuthorAnswer }) {
  const { author, total } = answer
  const t = useTranslations('listen')
  const formats = useFormats()
  const topics = useTopicMap()
  return (
    <Page
      title={author.name}
      lead={[
        author.handle === null ? null : atHandle(author.handle),
        author.followers === null ? null : t('mention.followers', { count: author.followers }),
      ]
        .filter(one => one !== null)
        .join(' · ')}
      aside={
        author.url !== null && (
          <Button component="a" href={author.url} target="_blank" rel="noreferrer noopener" variant="default">
            {t('author.profile')}
          </Button>
        )
      }
    >
      <FigureRow>
        <Figure
          label={t('author.mentions')}
          value={formats.number(total)}
          definition={t('author.mentionsHelp')}
          to={{ path: 'listen/river', search: { author: author.id } }}
        />
        {tones.map(tone => (
          <Figure
            key={tone}
            label={t(`tones.${tone}`)}
            value={formats.number(answer.tones[tone] ?? 0)}
            definition={t('author.toneHelp')}
            to={{ path: 'listen/river', search: { author: author.id, tone: [tone] } }}
          />
        ))}
        <Figure
          label={t('author.last')}
          value={answer.lastAt === null ? null : formats.day(answer.lastAt)}
          definition={t('author.lastHelp')}
        />
      </FigureRow>
      <Section title={t('author.topics')}>
        <Text>
          {answer.topics.map(one => `${topics.get(one.id)?.name ?? ''} (${formats.number(one.mentions)})`).join(', ') ||
            t('author.noTopic')}
        </Text>
      </Section>
      <Marks answer={answer} />
      <Section title={t('author.recent')}>
        <ul className={classes.others}>
          {answer.mentions.map(one => (
            <li key={one.id}>
              <PageLink to="listen/mentions/$mentionId" params={{ mentionId: one.id }} c="inherit">
                {one.title ?? one.text.slice(0, 160)}
              </PageLink>
              <Text size="sm" c="dimmed">
                {one.source.title} · {formats.moment(one.publishedAt)}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

function Marks({ answer }: { answer: AuthorAnswer }) {
  const { author } = answer
  const t = useTranslations('listen.author')
  const tags = useTags()
  const canWork = useCan('listen.work')
  const notifyError = useNotifyError()
  const mark = useApiMutation(markAuthor, { refresh: [readAuthor, readRiver] })
  const [note, setNote] = useState(answer.note)
  const [chosen, setChosen] = useState(author.tags.map(String))
  if (!canWork) return answer.note === '' ? null : <Section title={t('note')}>{answer.note}</Section>
  return (
    <Section title={t('marks')}>
      <form
        className={classes.part}
        onSubmit={event => {
          event.preventDefault()
          mark.mutate(
            { id: author.id, note, tags: chosen.map(Number) },
            { onSuccess: () => notify(t('saved')), onError: notifyError },
          )
        }}
      >
        <Text c="dimmed" className="measure">
          {t('marksHelp')}
        </Text>
        <MultiSelect
          label={t('tags')}
          data={tags.map(one => ({ value: String(one.id), label: one.name }))}
          value={chosen}
          onChange={setChosen}
          maw={480}
        />
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          maw={640}
        />
        <Group>
          <Button type="submit" loading={mark.isPending}>
            {t('save')}
          </Button>
          <Button
            variant="default"
            onClick={() => mark.mutate({ id: author.id, hidden: !author.hidden }, { onError: notifyError })}
          >
            {author.hidden ? t('show') : t('hide')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
