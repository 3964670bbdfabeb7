import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import type { IdeaView } from '../../schema.ts'

type Idea = Pick<IdeaView, 'origin' | 'createdBy' | 'credit'>

/** Where an idea comes from and whose it is, in a few words. */
export function useOriginWords(): (idea: Idea) => string {
  const t = useTranslations('publish.ideas')
  const formats = useFormats()
  return ({ origin, createdBy, credit }) => {
    const from =
      origin.kind === 'person'
        ? t('from.person', { by: createdBy })
        : origin.kind === 'subject'
          ? t('from.subject', { term: origin.term })
          : origin.kind === 'key-date'
            ? t('from.key-date', { name: origin.name, date: formats.day(`${origin.date}T12:00:00Z`) })
            : t(`from.${origin.kind}`)
    return credit === '' ? from : `${from} · ${t('creditBy', { name: credit })}`
  }
}

/** The way back to what an idea was drawn from, as long as it is there. */
export function OriginLink({ idea }: { idea: Pick<IdeaView, 'origin' | 'mentionKept'> }) {
  const t = useTranslations('publish.ideas')
  const mayListen = useCan('listen.read')
  const { origin } = idea
  if (origin.kind === 'inventory')
    return (
      <a href={origin.url} target="_blank" rel="noreferrer noopener">
        {t('seePage')}
      </a>
    )
  if (idea.mentionKept === false)
    return (
      <Text size="sm" c="dimmed" component="span">
        {t('mentionGone')}
      </Text>
    )
  if (!mayListen) return null
  if (origin.kind === 'mention' || origin.kind === 'question')
    return (
      <PageLink to="listen/mentions/$mentionId" params={{ mentionId: origin.mentionId }} underline="always">
        {t('seeMention')}
      </PageLink>
    )
  if (origin.kind === 'subject')
    return (
      <PageLink
        to="listen/river"
        underline="always"
        search={origin.topicId === null ? { text: `"${origin.term}"` } : { topic: [origin.topicId] }}
      >
        {t('seeSubject')}
      </PageLink>
    )
  return null
}
