import { Button, Text, Title } from '@mantine/core'
import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import type { ShownMention } from '../../../ui-kit/registration.ts'
import { useCan } from '../../../ui-kit/session.tsx'
import { listIdeas } from '../../endpoints.ts'
import { IdeaState } from './idea-state.tsx'
import classes from './ideas.module.css'
import { NoteIdeaDialog } from './note-idea-dialog.tsx'

/** Ideas that were drawn from a mention, and one more; of a question, the content that would answer it. */
export function MentionIdeas({ shown: mention }: { shown: ShownMention }) {
  const t = useTranslations('publish.ideas.heard')
  const mayWrite = useCan('publish.write') && !mention.removed
  const answer = useApi(listIdeas, { mention: mention.id })
  const [asking, setAsking] = useState(false)
  const ideas = answer.data?.ideas
  if (ideas === undefined || (ideas.length === 0 && !mayWrite)) return null
  const make = t(mention.asks ? 'makeQuestion' : 'make')
  return (
    <section className={classes.part}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      {ideas.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {ideas.map(idea => (
            <li key={idea.id}>
              <PageLink to="publish/ideas/$ideaId" params={{ ideaId: idea.id }}>
                {idea.title}
              </PageLink>
              <IdeaState state={idea.state} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Button
          variant="default"
          size="compact-md"
          fz="sm"
          leftSection={<Lightbulb size={14} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {make}
        </Button>
      )}
      {asking && (
        <NoteIdeaDialog
          title={make}
          help={t('help')}
          quote={mention.text.trim() === '' ? mention.title : mention.text}
          origin={{ kind: mention.asks ? 'question' : 'mention', mentionId: mention.id }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
