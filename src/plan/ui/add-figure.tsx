import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { notify } from '../../ui-kit/notify.tsx'
import { NumberField } from '../../ui-kit/number-field.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { addFigures, listFigures, listSeries } from '../endpoints.ts'

/** One figure by hand: its day, its value, where it comes from. */
export function AddFigure({ id, unit }: { id: string; unit: string }) {
  const t = useTranslations('plan.ui.figures')
  const formats = useFormats()
  const [on, setOn] = useState(() => formats.dayKey(new Date()))
  const [value, setValue] = useState<number | null>(null)
  const [source, setSource] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useApiMutation(addFigures, { refresh: [listFigures, listSeries] })
  return (
    <Section title={t('give')}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setMissing(value === null)
          if (value === null) return
          add.mutate(
            { series: id, figures: [{ on, value, source }] },
            {
              onSuccess: () => {
                notify(t('given'))
                setValue(null)
              },
            },
          )
        }}
      >
        <Group gap="md" align="flex-start" mb="md">
          <TextInput
            type="date"
            label={t('on')}
            required
            value={on}
            onChange={event => setOn(event.currentTarget.value)}
          />
          <NumberField
            label={unit === '' ? t('value') : `${t('value')} (${unit})`}
            required
            w={180}
            error={missing && value === null ? t('needsValue') : null}
            value={value}
            onChange={setValue}
          />
          <TextInput
            label={t('source')}
            placeholder={t('sourceExample')}
            maxLength={300}
            style={{ flex: '1 1 180px' }}
            value={source}
            onChange={event => setSource(event.currentTarget.value)}
          />
          <Button type="submit" mt={25} loading={add.isPending}>
            {t('giveDo')}
          </Button>
        </Group>
        <FormError error={add.error} />
      </form>
    </Section>
  )
}
