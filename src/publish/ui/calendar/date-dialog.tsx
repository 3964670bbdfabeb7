import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { changeKeyDate, createKeyDate, readCalendar, readKeyDates } from '../../endpoints.ts'
import type { KeyDate } from '../../schema.ts'
import { useCampaignChoices } from '../campaigns/use-campaign-choices.ts'

/** A key date of the organisation's own; `date` null: a new one. */
export function DateDialog({ date, year, onClose }: { date: KeyDate | null; year: number; onClose: () => void }) {
  const t = useTranslations('publish.calendar.dates')
  const app = useTranslations('app')
  const campaign = useTranslations('publish.campaigns')
  const campaigns = useCampaignChoices()
  const [name, setName] = useState(date?.name ?? '')
  const [day, setDay] = useState(date?.day ?? `${year}-01-01`)
  const [everyYear, setEveryYear] = useState(date?.everyYear ?? false)
  const [campaignId, setCampaignId] = useState(date?.campaignId ?? null)
  const [tried, setTried] = useState(false)
  const refresh = [readKeyDates, readCalendar]
  const create = useApiMutation(createKeyDate, { refresh })
  const change = useApiMutation(changeKeyDate, { refresh })
  useReturnFocus()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || day === '') return
    const done = () => {
      notify(t(date === null ? 'added' : 'changed'))
      onClose()
    }
    const values = { name, day, everyYear, campaignId }
    if (date === null) create.mutate(values, { onSuccess: done })
    else change.mutate({ id: date.id, ...values }, { onSuccess: done })
  }
  const missing = tried && (name.trim() === '' || day === '')
  return (
    <Modal
      opened
      onClose={onClose}
      title={date === null ? t('add') : t('editNamed', { name: date.name })}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('name')}
            value={name}
            error={missing ? t('missing') : undefined}
            onChange={event => setName(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            maw={200}
            label={t('day')}
            value={day}
            onChange={event => setDay(event.currentTarget.value)}
          />
          <Checkbox
            label={t('every')}
            checked={everyYear}
            onChange={event => setEveryYear(event.currentTarget.checked)}
          />
          {campaigns.length > 0 && (
            <NativeSelect
              label={campaign('belongs')}
              value={campaignId ?? ''}
              onChange={event => setCampaignId(event.currentTarget.value || null)}
              data={[{ value: '', label: campaign('belongsNone') }, ...campaigns]}
            />
          )}
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
    </Modal>
  )
}
