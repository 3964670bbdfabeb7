import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InputOf } from '../../../endpoint.ts'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { createIdea, listIdeas } from '../../endpoints.ts'
import type { IdeaOrigin } from '../../schema.ts'
import classes from './ideas.module.css'

/** An idea from something that was heard, found or missed, in one's own words: what was heard is only pointed at. */
export function NoteIdeaDialog(props: {
  title: string
  help: string
  quote: string | null
  origin: IdeaOrigin
  /** What of the strategy it is for. */
  serves?: Pick<InputOf<typeof createIdea>, 'need' | 'audiences' | 'objectives'>
  onClose: () => void
}) {
  const t = useTranslations('publish.ideas')
  const missingWords = useTranslations('publish.ideas.door')('ideaMissing')
  useReturnFocus()
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const create = useApiMutation(createIdea, {
    refresh: [listIdeas],
    onDone: () => {
      notify(t('heard.done'))
      props.onClose()
    },
  })
  return (
    <Dialog opened onClose={props.onClose} title={props.title} size="lg">
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setMissing(title.trim() === '')
          if (title.trim() !== '') create.mutate({ title, note, origin: props.origin, ...props.serves })
        }}
      >
        <Stack gap="md">
          {props.quote !== null && (
            <Text size="sm" component="blockquote" className={classes.quote ?? ''} lineClamp={4}>
              {props.quote}
            </Text>
          )}
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            required
            data-autofocus
            maxLength={500}
            error={missing && title.trim() === '' ? missingWords : null}
            value={title}
            onChange={event => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t('note')}
            description={t('noteHelp')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={20_000}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {props.help}
          </Text>
          <FormError error={create.error} />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending}>
              {t('addDo')}
            </Button>
            <Button variant="default" onClick={props.onClose}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
