import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { InputOf } from '../../../endpoint.ts'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { addComment, listComments, readEntry } from '../../endpoints.ts'

type Props = {
  about: Omit<InputOf<typeof addComment>, 'body'>
  label: string
  submit: string
  /** What the comment is about. */
  children?: ReactNode
  onClose: () => void
}

/** A comment or an answer being written; Escape leaves it. */
export function CommentForm({ about, label, submit, children, onClose }: Props) {
  const t = useTranslations('publish.review.comments')
  const [body, setBody] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useApiMutation(addComment, { refresh: [listComments, readEntry], onDone: onClose })
  const send = () => {
    setMissing(body.trim() === '')
    if (body.trim() !== '') add.mutate({ ...about, body })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
      }}
    >
      <Stack gap={8}>
        {children}
        <Textarea
          label={label}
          autoFocus
          autosize
          minRows={2}
          maxLength={5_000}
          value={body}
          error={missing ? t('bodyMissing') : null}
          onChange={event => setBody(event.currentTarget.value)}
        />
        <FormError error={add.error} />
        <Group gap="sm">
          <Button type="submit" size="compact-sm" loading={add.isPending}>
            {submit}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
