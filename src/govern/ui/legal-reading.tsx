import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { listPolicyVersions, recordLegalReading } from '../endpoints.ts'
import type { PolicyVersionView } from '../schema.ts'
import { useWorkingPolicy } from './policy-context.tsx'

/** Who read a version for the law and when (C8): said, or still to be noted. */
export function LegalReadingForm({ version }: { version: PolicyVersionView }) {
  const t = useTranslations('govern.ui.versionsPage')
  const formats = useFormats()
  const { mayWrite } = useWorkingPolicy()
  const [open, setOpen] = useState(false)
  const [by, setBy] = useState('')
  const [on, setOn] = useState(formats.dayKey(new Date().toISOString()))
  const [note, setNote] = useState('')
  const record = useApiMutation(recordLegalReading, { refresh: [listPolicyVersions], onDone: () => setOpen(false) })
  const { legalReading } = version
  return (
    <div style={{ marginTop: 12 }}>
      <Group gap="sm">
        <Text size="sm">
          {legalReading === null
            ? t('legalNone')
            : t('legalDone', { by: legalReading.by, day: formats.day(`${legalReading.on}T12:00:00Z`) })}
        </Text>
        {mayWrite && legalReading === null && !open && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('legalSave')}
          </Button>
        )}
      </Group>
      {open && (
        <form
          onSubmit={event => {
            event.preventDefault()
            record.mutate({ number: version.number, by, on, note })
          }}
        >
          <Group align="flex-end" gap="md" mt="sm">
            <TextInput
              label={t('legalBy')}
              required
              maxLength={300}
              data-autofocus
              value={by}
              onChange={event => setBy(event.currentTarget.value)}
            />
            <TextInput
              label={t('legalOn')}
              type="date"
              required
              value={on}
              onChange={event => setOn(event.currentTarget.value)}
            />
            <TextInput
              label={t('legalNote')}
              maxLength={5000}
              style={{ flex: '1 1 200px' }}
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={record.isPending}>
              {t('legalSave')}
            </Button>
          </Group>
          <FormError error={record.error} />
        </form>
      )}
    </div>
  )
}
