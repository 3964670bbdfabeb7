import { Button, Group, MultiSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation, useClient } from '../../../ui-kit/api.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { PageLink, usePageParams } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { listAuthorMentions, markAuthor, readAuthor, readRiver } from '../../endpoints.ts'
import { tones } from '../../schema.ts'
import { atHandle } from '../river/river-row.tsx'
import { useTags, useTopicMap } from '../topics/use-catalogue.ts'
import classes from './detail.module.css'

type AuthorAnswer = OutputOf<typeof readAuthor>
type Slice = OutputOf<typeof listAuthorMentions>

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
  const now = useNow()
  // What was counted is what opens: all that is stored, matched or not, copies too.
  const all = {
    author: author.id,
    duplicates: 'all',
    ...(author.hidden ? { hidden: 'only' } : { unmatched: 'include' }),
  }
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
          to={{ path: 'listen/river', search: all }}
        />
        {tones.map(tone => (
          <Figure
            key={tone}
            label={t(`portrait.tones.${tone}`)}
            value={formats.number(answer.tones[tone] ?? 0)}
            definition={t('author.toneHelp')}
            to={{ path: 'listen/river', search: { ...all, tone: [tone] } }}
          />
        ))}
        <Figure
          label={t('author.last')}
          value={answer.lastAt === null ? null : formats.age(answer.lastAt, now)}
          definition={t('author.lastHelp')}
        />
      </FigureRow>
      <Section title={t('author.topics')}>
        {answer.topics.length === 0 ? (
          <Text>{t('author.noTopic')}</Text>
        ) : (
          <Group gap="md">
            {answer.topics.map(one => (
              <PageLink key={one.id} to="listen/river" search={{ ...all, topic: [one.id] }}>
                {topics.get(one.id)?.name ?? ''} ({formats.number(one.mentions)})
              </PageLink>
            ))}
          </Group>
        )}
      </Section>
      <Marks answer={answer} />
      <Section title={t('author.recent')}>
        <Wrote key={author.id} answer={answer} />
      </Section>
    </Page>
  )
}

/** All that an author wrote, newest first: the first page came with the figures, the others are asked for. */
function Wrote({ answer }: { answer: AuthorAnswer }) {
  const t = useTranslations('listen.author')
  const formats = useFormats()
  const client = useClient()
  const notifyError = useNotifyError()
  const [more, setMore] = useState<Slice[]>([])
  const [loading, setLoading] = useState(false)
  const slices: Slice[] = [answer, ...more]
  const next = slices.at(-1)?.next ?? null
  const goOn = async (after: string) => {
    setLoading(true)
    try {
      const slice = await client(listAuthorMentions, { id: answer.author.id, after })
      setMore(before => [...before, slice])
    } catch (error) {
      notifyError(error)
    } finally {
      setLoading(false)
    }
  }
  return (
    <>
      <ul className={classes.others}>
        {slices.flatMap(slice =>
          slice.mentions.map(one => (
            <li key={one.id}>
              <PageLink to="listen/mentions/$mentionId" params={{ mentionId: one.id }} c="inherit">
                {one.title ?? one.text.slice(0, 160)}
              </PageLink>
              <Text size="sm" c="dimmed">
                {one.source.title} · {formats.moment(one.publishedAt)}
              </Text>
            </li>
          )),
        )}
      </ul>
      {next !== null && (
        <Button variant="default" mt="md" loading={loading} onClick={() => void goOn(next)}>
          {t('more')}
        </Button>
      )}
    </>
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
  const [before, setBefore] = useState({ note, chosen })
  if (!canWork) return answer.note === '' ? null : <Section title={t('note')}>{answer.note}</Section>
  return (
    <Section title={t('marks')}>
      <form
        className={classes.part}
        onSubmit={event => {
          event.preventDefault()
          // Only what was changed here: a colleague may have written the rest meanwhile.
          mark.mutate(
            {
              id: author.id,
              ...(note === before.note ? {} : { note }),
              ...(String(chosen) === String(before.chosen) ? {} : { tags: chosen.map(Number) }),
            },
            {
              onSuccess: () => {
                setBefore({ note, chosen })
                notify(t('saved'))
              },
              onError: notifyError,
            },
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
