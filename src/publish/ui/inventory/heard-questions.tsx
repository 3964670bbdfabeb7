import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { readRiver } from '../../../listen/endpoints.ts'
import type { Mention } from '../../../listen/schema.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { listIdeas } from '../../endpoints.ts'
import { NoteIdeaDialog } from '../ideas/note-idea-dialog.tsx'
import classes from './inventory.module.css'

const shown = 10

/** Questions of the river that nobody has made an idea of yet, the latest first. */
export function HeardQuestions() {
  const t = useTranslations('publish.inventory.gaps')
  const formats = useFormats()
  const mayWrite = useCan('publish.write')
  const [answering, setAnswering] = useState<Mention | null>(null)
  const heard = useApi(readRiver, { classification: ['question'], limit: 50 })
  const ideas = useApi(listIdeas, { origin: ['question', 'mention'], limit: 200 })
  if (heard.data === undefined || ideas.data === undefined) return null
  const taken = new Set(ideas.data.ideas.flatMap(({ origin }) => ('mentionId' in origin ? [origin.mentionId] : [])))
  const open = heard.data.mentions.filter(one => !taken.has(one.id) && one.status !== 'done').slice(0, shown)
  const textOf = (mention: Mention) => mention.title ?? mention.text.slice(0, 160)
  return (
    <Section title={t('questions')}>
      <Text c="dimmed">{t(open.length === 0 ? 'noQuestions' : 'questionsHelp')}</Text>
      <ul className={classes.found}>
        {open.map(mention => (
          <li key={mention.id}>
            <div className={classes.grow}>
              <PageLink to="listen/mentions/$mentionId" params={{ mentionId: mention.id }}>
                {textOf(mention)}
              </PageLink>
              <Text size="sm" c="dimmed">
                {formats.day(mention.publishedAt)}
              </Text>
            </div>
            {mayWrite && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('answerOf', { text: textOf(mention) })}
                onClick={() => setAnswering(mention)}
              >
                {t('answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering !== null && (
        <NoteIdeaDialog
          title={t('answer')}
          help={t('answerHelp')}
          quote={textOf(answering)}
          origin={{ kind: 'question', mentionId: answering.id }}
          onClose={() => setAnswering(null)}
        />
      )}
    </Section>
  )
}
