import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Form } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { createIdea, listIdeas } from '../../endpoints.ts'

/** An idea noted before it is forgotten: one sentence is enough. */
export function NewIdea({ onClose }: { onClose: () => void }) {
  const t = useTranslations('publish.ideas')
  const door = useTranslations('publish.ideas.door')
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [credit, setCredit] = useState('')
  const [missing, setMissing] = useState(false)
  const create = useApiMutation(createIdea, {
    refresh: [listIdeas],
    onDone: () => {
      notify(t('noted'))
      onClose()
    },
  })
  return (
    <Section title={t('add')}>
      <Form
        submit={t('addDo')}
        loading={create.isPending}
        error={create.error}
        secondary={
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        }
        onSubmit={event => {
          event.preventDefault()
          setMissing(title.trim() === '')
          if (title.trim() !== '') create.mutate({ title, note, credit })
        }}
      >
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          required
          autoFocus
          maxLength={500}
          error={missing && title.trim() === '' ? door('ideaMissing') : null}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('note')}
          description={t('noteHelp')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20_000}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <TextInput
          label={t('credit')}
          description={t('creditHelp')}
          maxLength={300}
          value={credit}
          onChange={event => setCredit(event.currentTarget.value)}
        />
      </Form>
    </Section>
  )
}
