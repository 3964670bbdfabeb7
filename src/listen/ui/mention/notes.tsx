import { Button, Group, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { useNotifyError, useUndoable } from '../../../ui-kit/notify.tsx'
import { useCan, useFormats, useSession } from '../../../ui-kit/session.tsx'
import { addNote, changeNote, deleteNote, readMention, readRiver } from '../../endpoints.ts'
import type { Mention, MentionDetail } from '../../schema.ts'
import classes from './detail.module.css'
import { Part } from './part.tsx'

/** What colleagues wrote about a mention; it stays when the mention's own content must leave. `asked`: the field takes the focus. */
export function Notes(props: {
  mention: Mention
  notes: MentionDetail['notes']
  asked: boolean
  onAsked: (() => void) | undefined
}) {
  const { mention, notes, asked, onAsked } = props
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!asked) return
    field.current?.focus()
    onAsked?.()
  }, [asked, onAsked])
  const t = useTranslations('listen.notes')
  const formats = useFormats()
  const { user } = useSession()
  const canWork = useCan('listen.work')
  const undoable = useUndoable()
  const notifyError = useNotifyError()
  const [text, setText] = useState('')
  const refresh = { refresh: [readMention, readRiver] }
  const add = useApiMutation(addNote, refresh)
  const remove = useApiMutation(deleteNote, refresh)
  const [editing, setEditing] = useState<number | null>(null)
  const save = () => {
    if (text.trim() === '') return
    add.mutate({ id: mention.id, text: text.trim() }, { onSuccess: () => setText(''), onError: notifyError })
  }
  if (!canWork && notes.length === 0) return null
  return (
    <Part title={t('title')}>
      <ul className={classes.notes}>
        {notes.map(note => (
          <li key={note.id} className={classes.note}>
            {editing === note.id ? <NoteEditor note={note} onClose={() => setEditing(null)} /> : <p>{note.text}</p>}
            <Group gap="sm">
              <Text size="sm" c="dimmed">
                {[
                  note.by,
                  formats.moment(note.createdAt),
                  note.editedAt === null ? null : t('edited', { at: formats.moment(note.editedAt) }),
                ]
                  .filter(part => part !== null)
                  .join(' · ')}
              </Text>
              {note.byId === user.id && canWork && editing !== note.id && (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setEditing(note.id)}>
                  {t('edit')}
                </Button>
              )}
              {note.byId === user.id && editing !== note.id && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() =>
                    undoable(remove.mutateAsync({ id: note.id }), t('deleted'), () =>
                      add.mutateAsync({ id: mention.id, text: note.text }),
                    )
                  }
                >
                  {t('delete')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {canWork && (
        <form
          onSubmit={event => {
            event.preventDefault()
            save()
          }}
        >
          <Textarea
            ref={field}
            label={t('new')}
            autosize
            minRows={2}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={event => {
              if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') save()
              // Out of the field, what is typed stays: the next key is one of the river's again.
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
          />
          {text.trim() !== '' && (
            <Button type="submit" size="compact-md" mt="xs" loading={add.isPending}>
              {t('save')}
            </Button>
          )}
        </form>
      )}
    </Part>
  )
}

function NoteEditor({ note, onClose }: { note: MentionDetail['notes'][number]; onClose: () => void }) {
  const t = useTranslations('listen.notes')
  const app = useTranslations('app')
  const notifyError = useNotifyError()
  const [text, setText] = useState(note.text)
  const change = useApiMutation(changeNote, { refresh: [readMention] })
  const save = () => {
    if (text.trim() === '') return
    change.mutate({ id: note.id, text: text.trim() }, { onSuccess: onClose, onError: notifyError })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') save()
      }}
    >
      <Textarea
        label={t('text')}
        autosize
        minRows={2}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        autoFocus
      />
      <Group gap="sm" my={8}>
        <Button type="submit" size="compact-md" loading={change.isPending}>
          {app('save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {app('cancel')}
        </Button>
      </Group>
    </form>
  )
}
