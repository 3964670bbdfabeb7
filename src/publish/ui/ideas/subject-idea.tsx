import { Button } from '@mantine/core'
import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Shown } from '../../../ui-kit/registration.ts'
import { NoteIdeaDialog } from './note-idea-dialog.tsx'

/** An idea from a subject of which far more is said than usual. */
export function SubjectIdea({ shown: { term, topicId } }: { shown: Shown['subject'] }) {
  const t = useTranslations('publish.ideas.heard')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Lightbulb size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('make')}
        <span className="unseen"> : {term}</span>
      </Button>
      {asking && (
        <NoteIdeaDialog
          title={t('make')}
          help={t('subjectHelp', { topic: term })}
          quote={null}
          origin={{ kind: 'subject', term, topicId }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
