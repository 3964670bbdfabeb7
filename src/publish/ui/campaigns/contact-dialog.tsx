import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { addContact, changeContact, listContacts } from '../../endpoints.ts'
import { type ContactView, contactKinds, contactStates } from '../../schema.ts'

const nobody: Omit<ContactView, 'id'> = {
  kind: 'blogger',
  name: '',
  reach: '',
  state: 'to-contact',
  by: '',
  on: null,
  note: '',
}

/** Somebody to contact; `contact` null: somebody new. */
export function ContactDialog(props: { campaignId: string; contact: ContactView | null; onClose: () => void }) {
  const t = useTranslations('publish.campaigns.contact')
  const app = useTranslations('app')
  const { campaignId: id, contact, onClose } = props
  useReturnFocus()
  const [typed, setTyped] = useState(contact ?? nobody)
  const [tried, setTried] = useState(false)
  const add = useApiMutation(addContact, { refresh: [listContacts] })
  const change = useApiMutation(changeContact, { refresh: [listContacts] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.name.trim() === '') return
    const { kind, name, reach, state, by, on, note } = typed
    const given = { id, kind, name, reach, state, by, on, note }
    const onSuccess = () => {
      notify(t('saved'))
      onClose()
    }
    if (contact === null) add.mutate(given, { onSuccess })
    else change.mutate({ ...given, contact: contact.id }, { onSuccess })
  }
  const field = (name: 'name' | 'reach' | 'by' | 'note') => ({
    label: t(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <Dialog opened onClose={onClose} title={contact === null ? t('add') : t('editNamed', { name: contact.name })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            {...field('name')}
            maxLength={300}
            error={tried && typed.name.trim() === '' ? t('nameMissing') : undefined}
          />
          <TextInput {...field('reach')} description={t('reachHelp')} maxLength={300} />
          <Group gap="md">
            <NativeSelect
              label={t('kind')}
              value={typed.kind}
              onChange={event =>
                setTyped({ ...typed, kind: contactKinds.find(one => one === event.currentTarget.value) ?? 'blogger' })
              }
              data={contactKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
            />
            <NativeSelect
              label={t('state')}
              value={typed.state}
              onChange={event =>
                setTyped({
                  ...typed,
                  state: contactStates.find(one => one === event.currentTarget.value) ?? 'to-contact',
                })
              }
              data={contactStates.map(value => ({ value, label: t(`states.${value}`) }))}
            />
          </Group>
          <Group gap="md">
            <TextInput {...field('by')} maxLength={300} />
            <TextInput
              type="date"
              label={t('on')}
              value={typed.on ?? ''}
              onChange={event => setTyped({ ...typed, on: event.currentTarget.value || null })}
            />
          </Group>
          <Textarea {...field('note')} autosize minRows={2} maxRows={8} maxLength={5_000} />
          <FormError error={add.error ?? change.error} />
          <Group gap="sm">
            <Button type="submit" loading={add.isPending || change.isPending}>
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
