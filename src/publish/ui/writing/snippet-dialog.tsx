import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { changeSnippet, createSnippet, listSnippets } from '../../endpoints.ts'
import { type Snippet, snippetKinds } from '../../schema.ts'

/** A saved text; `snippet` null: a new one. */
export function SnippetDialog({ snippet, onClose }: { snippet: Snippet | null; onClose: () => void }) {
  const t = useTranslations('publish.writing.snippets')
  const app = useTranslations('app')
  const locale = useLocale()
  const [typed, setTyped] = useState({
    name: snippet?.name ?? '',
    kind: snippet?.kind ?? ('call' as Snippet['kind']),
    language: snippet?.language ?? locale,
    text: snippet?.text ?? '',
  })
  const [tried, setTried] = useState(false)
  const done = {
    refresh: [listSnippets],
    onDone: () => {
      notify(t('saved'))
      onClose()
    },
  }
  const create = useApiMutation(createSnippet, done)
  const change = useApiMutation(changeSnippet, done)
  useReturnFocus()
  const missing = (text: string) => (tried && text.trim() === '' ? t('missing') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.name.trim() === '' || typed.text.trim() === '') return
    if (snippet === null) create.mutate(typed)
    else change.mutate({ id: snippet.id, ...typed })
  }
  return (
    <Dialog opened onClose={onClose} title={t(snippet === null ? 'add' : 'editTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('name')}
            description={t('nameHelp')}
            maxLength={100}
            error={missing(typed.name)}
            value={typed.name}
            onChange={event => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <Group gap="md" grow>
            <NativeSelect
              label={t('kind')}
              data={snippetKinds.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
              value={typed.kind}
              onChange={event => setTyped({ ...typed, kind: event.currentTarget.value as Snippet['kind'] })}
            />
            <TextInput
              label={t('language')}
              maxLength={35}
              value={typed.language}
              onChange={event => setTyped({ ...typed, language: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            label={t('text')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={5_000}
            lang={typed.language}
            error={missing(typed.text)}
            value={typed.text}
            onChange={event => setTyped({ ...typed, text: event.currentTarget.value })}
          />
          <FormError error={create.error ?? change.error} />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending || change.isPending}>
              {t('save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
