import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readWallTime } from '../../../time-zone.ts'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { WallTimeField, type WallTimeValue } from '../../../ui-kit/wall-time-field.tsx'
import { createEntry, listEntries, readCalendar } from '../../endpoints.ts'
import type { CalendarItem } from '../../schema.ts'
import { StateChip } from '../state-chip.tsx'
import { useCalendar } from './calendar-context.tsx'

/** The dialogs of the calendar: a new entry, or another time for one. */
export function WhenDialogs() {
  const { asking, ask } = useCalendar()
  if (asking === null) return null
  const close = () => ask(null)
  return asking.kind === 'add' ? (
    <AddDialog local={asking.local} onClose={close} />
  ) : (
    <MoveDialog item={asking.item} local={asking.local} onClose={close} />
  )
}

function useWhen(local: string) {
  const { timeZone } = useFormats()
  const [value, setValue] = useState<WallTimeValue>(() => {
    const meaning = readWallTime(local, timeZone)
    return { local, at: meaning.kind === 'one' ? meaning.at : null }
  })
  const [tried, setTried] = useState(false)
  return { value, setValue, missing: tried && value.at === null, tryIt: () => setTried(true) }
}

function Dialog(props: {
  title: string
  submit: string
  label: string
  when: ReturnType<typeof useWhen>
  pending: boolean
  error: unknown
  onSubmit: (at: Date) => void
  onClose: () => void
  children: ReactNode
}) {
  const app = useTranslations('app')
  const t = useTranslations('publish.calendar')
  const { timeZone } = useFormats()
  const { when } = props
  useReturnFocus()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    when.tryIt()
    if (when.value.at !== null) props.onSubmit(when.value.at)
  }
  return (
    <Modal opened onClose={props.onClose} title={props.title} closeButtonProps={{ 'aria-label': app('close') }}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          {props.children}
          <WallTimeField
            label={props.label}
            zone={timeZone}
            value={when.value}
            onChange={when.setValue}
            error={when.missing ? t('incomplete') : undefined}
          />
          <FormError error={props.error} />
          <Group gap="sm">
            <Button type="submit" loading={props.pending}>
              {props.submit}
            </Button>
            <Button variant="default" onClick={props.onClose}>
              {app('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function AddDialog({ local, onClose }: { local: string; onClose: () => void }) {
  const t = useTranslations('publish.calendar')
  const go = useGo()
  const when = useWhen(local)
  const [title, setTitle] = useState('')
  const create = useApiMutation(createEntry, { refresh: [readCalendar, listEntries] })
  return (
    <Dialog
      title={t('add')}
      submit={t('addSubmit')}
      label={t('addWhen')}
      when={when}
      pending={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={at =>
        create.mutate(
          { title, planned: { local: when.value.local, at: at.toISOString() } },
          { onSuccess: entry => go('publish/entries/$entryId', { params: { entryId: entry.id } }) },
        )
      }
    >
      <TextInput
        data-autofocus
        label={t('addTitle')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
    </Dialog>
  )
}

function MoveDialog({ item, local, onClose }: { item: CalendarItem; local: string; onClose: () => void }) {
  const t = useTranslations('publish.calendar')
  const app = useTranslations('app')
  const formats = useFormats()
  const { whyNot, move } = useCalendar()
  const when = useWhen(local)
  const [error, setError] = useState<unknown>(null)
  const [pending, setPending] = useState(false)
  const fixed = whyNot(item)
  const title = t('moveNamed', { title: item.entry.title || t('untitled') })
  const about = (
    <Stack gap="xs">
      <Group gap="sm">
        <StateChip state={item.state} />
        <PageLink to="publish/entries/$entryId" params={{ entryId: item.entry.id }}>
          {t('open')}
        </PageLink>
      </Group>
      <Text c="dimmed">{t('moveNow', { at: formats.moment(item.at) })}</Text>
    </Stack>
  )
  if (fixed !== null)
    return (
      <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': app('close') }}>
        <Stack gap="md">
          {about}
          <Alert color="gray">{t(`unmovable.${fixed}`)}</Alert>
        </Stack>
      </Modal>
    )
  const submit = async (at: Date) => {
    setPending(true)
    setError(null)
    try {
      await move(item, at)
      onClose()
    } catch (failure) {
      setError(failure)
      setPending(false)
    }
  }
  return (
    <Dialog
      title={title}
      submit={t('moveSubmit')}
      label={t('moveTo')}
      when={when}
      pending={pending}
      error={error}
      onClose={onClose}
      onSubmit={at => void submit(at)}
    >
      {about}
    </Dialog>
  )
}
