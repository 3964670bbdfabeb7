import { Anchor, Text } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink, usePageParams } from '../../ui-kit/links.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readSend } from '../endpoints.ts'
import { Recipients } from './newsletter/recipients.tsx'
import { SendActions } from './send-actions.tsx'
import { SendState } from './send-state.tsx'
import classes from './sends.module.css'
import { useSendsLive } from './use-sends.ts'

/** One send with everything that happened to it, and what can be done now. */
export function SendPage() {
  const t = useTranslations('publish.board')
  const { sendId = '' } = usePageParams()
  const answer = useApi(readSend, { id: sendId })
  useSendsLive()
  if (answer.data !== undefined) return <Loaded {...answer.data} />
  return (
    <Page title={t('one')}>
      {answer.error === null ? (
        <PageSkeleton shape="text" />
      ) : (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      )}
    </Page>
  )
}

function Loaded({ send, events }: OutputOf<typeof readSend>) {
  const t = useTranslations('publish.board')
  const formats = useFormats()
  const letter = send.channel.connector === 'newsletter'
  return (
    <Page
      title={send.label}
      lead={`${send.channel.name} · ${send.channel.connectorName} · ${t('due', { at: formats.moment(send.dueAt) })}`}
      width={letter ? 'work' : 'form'}
    >
      <SendState send={send} />
      <div className={classes.actions}>
        <SendActions send={send} />
      </div>
      {letter && send.state === 'published' && <Recipients sendId={send.id} />}
      {!letter && send.posts.length > 0 && send.removed === null && (
        <ul className={classes.posts}>
          {send.posts.map((post, index) => (
            <li key={post.id}>
              <Post
                url={post.url}
                label={send.parts > 1 ? t('openPart', { number: formats.number(index + 1) }) : t('open')}
              />
            </li>
          ))}
        </ul>
      )}
      <PageLink to="publish/entries/$entryId" params={{ entryId: send.entryId }}>
        {t('entry')}
      </PageLink>
      <Section title={t('history')}>
        <ol className={classes.events}>
          {events.map(event => (
            <li key={event.number}>
              <time dateTime={event.at}>{formats.moment(event.at)}</time>
              <div>
                {event.sentence} {event.by !== null && t('by', { by: event.by })}
                {event.reason !== null && (
                  <Text size="sm" c="dimmed">
                    {event.reason}
                  </Text>
                )}
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

function Post({ url, label }: { url: string | null; label: string }) {
  if (url === null) return <Text size="sm">{label}</Text>
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
      {label}
      <ExternalLink size={13} aria-hidden style={{ verticalAlign: '-1px', marginInlineStart: 5 }} />
    </Anchor>
  )
}
