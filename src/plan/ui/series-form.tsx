import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Form } from '../../ui-kit/form-section.tsx'
import type { SeriesView } from '../schema.ts'
import { betters, stages } from '../schema.ts'

export type SeriesDraft = Pick<SeriesView, 'name' | 'unit' | 'definition' | 'adds' | 'stage' | 'better'>
const begun: SeriesDraft = { name: '', unit: '', definition: '', adds: 'latest', stage: 'outcome', better: 'higher' }

/** What a series is called, what it counts and how; for a new one and for one that is there. */
export function SeriesForm(props: {
  series?: SeriesView
  submit: string
  loading: boolean
  error: unknown
  onSubmit: (draft: SeriesDraft) => void
  onCancel: () => void
}) {
  const t = useTranslations('plan.ui.figures')
  const [draft, setDraft] = useState<SeriesDraft>(props.series ?? begun)
  const put = (change: Partial<SeriesDraft>) => setDraft(before => ({ ...before, ...change }))
  const [missing, setMissing] = useState(false)
  return (
    <Form
      submit={props.submit}
      loading={props.loading}
      error={props.error}
      secondary={
        <Button variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      }
      onSubmit={event => {
        event.preventDefault()
        setMissing(draft.name.trim() === '')
        if (draft.name.trim() === '') return
        const { name, unit, definition, adds, stage, better } = draft
        props.onSubmit({ name, unit, definition, adds, stage, better })
      }}
    >
      <TextInput
        label={t('name')}
        placeholder={t('nameExample')}
        required
        maxLength={200}
        autoFocus
        error={missing && draft.name.trim() === '' ? t('needsName') : null}
        value={draft.name}
        onChange={event => put({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('definition')}
        description={t('definitionHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.definition}
        onChange={event => put({ definition: event.currentTarget.value })}
      />
      <Group gap="md" align="flex-start">
        <TextInput
          label={t('unit')}
          placeholder={t('unitExample')}
          maxLength={60}
          w={180}
          value={draft.unit}
          onChange={event => put({ unit: event.currentTarget.value })}
        />
        <Select
          label={t('adds')}
          allowDeselect={false}
          w={260}
          data={[
            { value: 'latest', label: t('addsLatest') },
            { value: 'sum', label: t('addsSum') },
          ]}
          value={draft.adds}
          onChange={value => put({ adds: value === 'sum' ? 'sum' : 'latest' })}
        />
        <Select
          label={t('stage')}
          allowDeselect={false}
          w={180}
          data={stages.map(value => ({ value, label: t(`stages.${value}`) }))}
          value={draft.stage}
          onChange={value => put({ stage: (value ?? 'outcome') as SeriesDraft['stage'] })}
        />
        <Select
          label={t('better')}
          allowDeselect={false}
          w={180}
          data={betters.map(value => ({ value, label: t(`betters.${value}`) }))}
          value={draft.better}
          onChange={value => put({ better: (value ?? 'higher') as SeriesDraft['better'] })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('apiHelp')}
      </Text>
    </Form>
  )
}
