import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { readIdea } from '../../endpoints.ts'
import { OriginLink } from './idea-origin.tsx'

/** The idea that a content was made from, whose it was, and what it was drawn from. */
export function EntryIdea({ ideaId }: { ideaId: string }) {
  const t = useTranslations('publish.ideas.onEntry')
  const { data: idea } = useApi(readIdea, { id: ideaId }, { staleAfter: 60_000 })
  if (idea === undefined) return null
  return (
    <Text size="sm" c="dimmed">
      <PageLink to="publish/ideas/$ideaId" params={{ ideaId }} underline="always">
        {t('idea', { title: idea.title })}
      </PageLink>
      {idea.credit !== '' && `, ${t('by', { name: idea.credit })}`} {idea.mentionKept === null ? null : ' · '}
      <OriginLink idea={idea} />
    </Text>
  )
}
