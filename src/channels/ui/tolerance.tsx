import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError, FormSection } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { NumberField } from '../../ui-kit/number-field.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { changeSending, listChannels } from '../endpoints.ts'

const mostMinutes = 7 * 24 * 60

/** How late something may go out by itself; later it asks. */
export function Tolerance({ minutes }: { minutes: number }) {
  const t = useTranslations('channels.sending')
  const mayManage = useCan('channels.manage')
  const [value, setValue] = useState<number | null>(minutes)
  const change = useApiMutation(changeSending, { refresh: [listChannels], onDone: () => notify(t('saved')) })
  return (
    <FormSection title={t('title')} teaching={t('help')}>
      {mayManage ? (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (value !== null) change.mutate({ toleranceMinutes: value })
          }}
        >
          <Group gap="sm" align="flex-end">
            <NumberField
              label={t('label')}
              min={1}
              max={mostMinutes}
              allowDecimal={false}
              w={160}
              value={value}
              onChange={setValue}
            />
            {value !== null && value !== minutes && (
              <Button type="submit" variant="default" loading={change.isPending}>
                {t('save')}
              </Button>
            )}
          </Group>
          <FormError error={change.error} />
        </form>
      ) : (
        <Text>{t('shown', { minutes })}</Text>
      )}
    </FormSection>
  )
}
