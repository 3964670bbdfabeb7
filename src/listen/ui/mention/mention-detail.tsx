import { ActionIcon, Anchor, Button, Group, Menu, Text, Title } from '@mantine/core'
import { ExternalLink, EyeOff, MoreHorizontal, Star, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PartsOf } from '../../../ui-kit/feature-parts.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { readMention } from '../../endpoints.ts'
import type { Action, MentionDetail as Detail, Mention } from '../../schema.ts'
import { idsOf, isCut } from '../river/read-announcement.ts'
import { useLanguageNames } from '../river/river-filters.tsx'
import { atHandle } from '../river/river-row.tsx'
import type { Question } from '../river/use-pickers.tsx'
import { useMemberMap, useTagMap, useTopicMap } from '../topics/use-catalogue.ts'
import classes from './detail.module.css'
import { Highlighted } from './highlighted.tsx'
import { History } from './history.tsx'
import { MentionWhy } from './mention-why.tsx'
import { Notes } from './notes.tsx'
import { Part } from './part.tsx'
import { Tone } from './tone.tsx'

export type DetailActions = {
  act: (mentions: Mention[], action: Action) => void
  ask: (question: Question, mentions: Mention[]) => void
  hideAuthor: (mention: Mention) => void
}

type DetailProps = {
  id: string
  actions: DetailActions
  /** Somebody wants to write a note: its field takes the focus, and `onNote` hears that it did. */
  noteAsked?: boolean
  onNote?: () => void
  onClose?: () => void
  heading?: 'h1' | 'h2'
}

/** Everything about one mention: what was said, why it is here, why this tone, what we did and wrote about it. */
export function MentionDetail(props: DetailProps) {
  const { data, error, refetch } = useApi(readMention, { id: props.id }, { previous: false })
  useLive('mentions-changed', message => {
    if (isCut(message) || idsOf(message).includes(props.id)) void refetch()
  })
  if (data === undefined)
    return (
      <div className={classes.detail}>
        {error === null ? (
          <PageSkeleton shape="text" count={8} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </div>
    )
  return <Loaded detail={data} {...props} />
}

function Loaded(props: Omit<DetailProps, 'id' | 'heading'> & { detail: Detail }) {
  const { detail, actions, noteAsked = false, onNote, onClose } = props
  const { mention } = detail
  const t = useTranslations('listen.mention')
  const formats = useFormats()
  const languageName = useLanguageNames()
  const canWork = useCan('listen.work')
  const known = useTopicMap()
  const topics = mention.topics.flatMap(({ id }) => known.get(id) ?? [])
  const themesFirst = topics.toSorted((a, b) => Number(b.kind === 'theme') - Number(a.kind === 'theme'))
  const topicNames = themesFirst.map(one => one.name)
  return (
    <div className={classes.detail}>
      <header className={classes.head}>
        <div className={classes.who}>
          <Text fw={600} component="div">
            {mention.author === null ? (
              mention.source.title
            ) : (
              <PageLink to="listen/authors/$authorId" params={{ authorId: mention.author.id }} c="inherit">
                {mention.author.name}
              </PageLink>
            )}
          </Text>
          <Text size="sm" c="dimmed" component="div">
            {[
              mention.author?.handle == null ? null : atHandle(mention.author.handle),
              mention.author?.followers == null ? null : t('followers', { count: mention.author.followers }),
              mention.source.title,
              formats.moment(mention.publishedAt),
              mention.editedAt === null ? null : t('edited', { at: formats.moment(mention.editedAt) }),
              mention.language === null ? null : languageName(mention.language),
            ]
              .filter(one => one !== null)
              .join(' · ')}
          </Text>
        </div>
        {onClose !== undefined && (
          <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={t('close')}>
            <X size={18} aria-hidden />
          </ActionIcon>
        )}
      </header>

      {mention.title !== null && (
        <Title order={2} size="h3" lang={mention.language ?? undefined}>
          <Highlighted mention={mention} field="title" />
        </Title>
      )}
      <p className={`reading ${classes.text}`} lang={mention.language ?? undefined}>
        {mention.removed ? <em>{t('removed')}</em> : <Highlighted mention={mention} field="text" />}
      </p>
      <Media mention={mention} />
      <Group gap={4}>
        {mention.url !== null && (
          <Button
            component="a"
            href={mention.url}
            target="_blank"
            rel="noreferrer noopener"
            variant="light"
            size="compact-md"
            fz="sm"
            rightSection={<ExternalLink size={14} aria-hidden />}
          >
            {t('original')}
          </Button>
        )}
        {canWork && <Actions mention={mention} actions={actions} />}
      </Group>
      <Facts mention={mention} />
      <Part title={t('whyHere')}>
        {mention.topics.length === 0 ? <Text c="dimmed">{t('matchedNothing')}</Text> : <MentionWhy mention={mention} />}
      </Part>
      <Tone detail={detail} onCorrect={action => actions.act([mention], action)} />
      <PartsOf
        kind="mention"
        shown={{
          ...mention,
          author: mention.author?.name ?? null,
          source: mention.source.title,
          quotable: detail.rule.exportAllowed,
          topicNames,
        }}
      />
      <Notes mention={mention} notes={detail.notes} asked={noteAsked} onAsked={onNote} />
      <Others title={t('thread')} mentions={detail.thread} />
      <Others title={t('sameTextTitle')} mentions={detail.sameText} />
      <Others title={t('byAuthor')} mentions={detail.byAuthor} />
      <History detail={detail} />
      <Text size="sm" c="dimmed" mt="lg">
        {detail.rule.leavesAt === null ? t('kept') : t('leaves', { at: formats.day(detail.rule.leavesAt) })}
        {!detail.rule.exportAllowed && ` ${t('noExport')}`}
      </Text>
    </div>
  )
}

function Actions({ mention, actions }: { mention: Mention; actions: DetailActions }) {
  const t = useTranslations('listen')
  const one = [mention]
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        fz="sm"
        leftSection={<Star size={14} fill={mention.starred ? 'currentColor' : 'none'} aria-hidden />}
        onClick={() => actions.act(one, { do: 'star', on: !mention.starred })}
      >
        {mention.starred ? t('act.unstar') : t('act.star')}
      </Button>
      <Button variant="default" size="compact-md" fz="sm" onClick={() => actions.ask('assign', one)}>
        {t('act.assign')}
      </Button>
      <Button variant="default" size="compact-md" fz="sm" onClick={() => actions.ask('tag', one)}>
        {t('act.tag')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('act.more')}>
            <MoreHorizontal size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => actions.ask('classify', one)}>{t('act.classify')}</Menu.Item>
          <Menu.Item onClick={() => actions.ask('prioritise', one)}>{t('act.prioritise')}</Menu.Item>
          <Menu.Item onClick={() => actions.ask('status', one)}>{t('act.set-status')}</Menu.Item>
          {mention.author !== null && (
            <Menu.Item leftSection={<EyeOff size={14} aria-hidden />} onClick={() => actions.hideAuthor(mention)}>
              {t('act.hideAuthor')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** What was decided about it, and what the network counts. */
function Facts({ mention }: { mention: Mention }) {
  const t = useTranslations('listen')
  const formats = useFormats()
  const tags = useTagMap()
  const members = useMemberMap()
  const facts: [string, ReactNode][] = []
  facts.push([t('filters.status'), t(`statuses.${mention.status}`)])
  if (mention.assignee !== null)
    facts.push([t('filters.assignee'), members.get(mention.assignee)?.name ?? t('mention.formerMember')])
  if (mention.classification !== null)
    facts.push([t('filters.classification'), t(`classifications.${mention.classification}`)])
  else if (mention.asks) facts.push([t('filters.classification'), t('mention.asksAsText')])
  if (mention.priority !== 'normal') facts.push([t('filters.priority'), t(`priorities.${mention.priority}`)])
  if (mention.tags.length > 0)
    facts.push([t('filters.tag'), mention.tags.map(id => tags.get(id)?.name ?? '').join(', ')])
  for (const name of ['likes', 'reposts', 'replies', 'views'] as const) {
    const count = mention.counts[name]
    if (count !== undefined) facts.push([t(`mention.counts.${name}`), formats.number(count)])
  }
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Media({ mention }: { mention: Mention }) {
  const t = useTranslations('listen.mention')
  if (mention.media.length === 0) return null
  // Pictures stay at their place: loading them would tell the network who reads what here.
  return (
    <ul className={classes.media}>
      {mention.media.map(one => (
        <li key={one.url}>
          <Anchor href={one.url} target="_blank" rel="noreferrer noopener" size="sm">
            {t(`media.${one.kind}`)}
          </Anchor>
          {one.alt !== null && <Text size="sm"> {one.alt}</Text>}
        </li>
      ))}
    </ul>
  )
}

function Others({ title, mentions }: { title: string; mentions: Mention[] }) {
  const formats = useFormats()
  if (mentions.length === 0) return null
  return (
    <Part title={title}>
      <ul className={classes.others}>
        {mentions.map(one => (
          <li key={one.id}>
            <PageLink to="listen/mentions/$mentionId" params={{ mentionId: one.id }} c="inherit">
              {one.title ?? one.text.slice(0, 140)}
            </PageLink>
            <Text size="sm" c="dimmed">
              {one.author?.name ?? one.source.title} · {formats.moment(one.publishedAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  )
}
