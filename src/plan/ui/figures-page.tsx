import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { createSeries, listMetrics, listSeries } from '../endpoints.ts'
import { stages } from '../schema.ts'
import classes from './plan.module.css'

/** Figures that the product cannot read by itself: donations, volunteers, subscribers. Each series is a metric. */
export function FiguresPage() {
  const t = useTranslations('plan.ui.figures')
  const formats = useFormats()
  const mayWrite = useCan('plan.write')
  const list = useApi(listSeries, {})
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="form"
      action={mayWrite && !adding && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
    >
      {adding && <NewSeries onDone={() => setAdding(false)} />}
      {list.data === undefined ? (
        list.error !== null ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <PageSkeleton />
        )
      ) : list.data.series.length === 0 ? (
        !adding && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {list.data.series
            .filter(one => !one.archived)
            .map(one => (
              <li key={one.id}>
                <PageLink
                  to="plan/figures/$series"
                  params={{ series: one.id }}
                  className={classes.item}
                  underline="never"
                >
                  <span className={classes.itemName}>
                    {one.name}
                    {one.definition !== '' && <span className={classes.itemLead}>{one.definition}</span>}
                  </span>
                  <span className={classes.itemAside}>
                    {one.latest === null
                      ? t('noFigure')
                      : `${formats.number(one.latest.value)} ${one.unit} · ${formats.day(`${one.latest.on}T12:00:00Z`)}`}
                  </span>
                </PageLink>
              </li>
            ))}
        </ul>
      )}
    </Page>
  )
}

function NewSeries({ onDone }: { onDone: () => void }) {
  const t = useTranslations('plan.ui.figures')
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [definition, setDefinition] = useState('')
  const [adds, setAdds] = useState<'latest' | 'sum'>('latest')
  const [stage, setStage] = useState<(typeof stages)[number]>('outcome')
  const create = useApiMutation(createSeries, { refresh: [listSeries, listMetrics], onDone })
  return (
    <Section title={t('add')}>
      <Form
        submit={t('create')}
        loading={create.isPending}
        error={create.error}
        secondary={
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        }
        onSubmit={event => {
          event.preventDefault()
          create.mutate({ name, unit, definition, adds, stage })
        }}
      >
        <TextInput
          label={t('name')}
          placeholder={t('nameExample')}
          required
          maxLength={200}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('definition')}
          description={t('definitionHelp')}
          autosize
          minRows={2}
          maxLength={2000}
          value={definition}
          onChange={event => setDefinition(event.currentTarget.value)}
        />
        <Group gap="md" align="flex-start">
          <TextInput
            label={t('unit')}
            placeholder={t('unitExample')}
            maxLength={60}
            w={180}
            value={unit}
            onChange={event => setUnit(event.currentTarget.value)}
          />
          <Select
            label={t('adds')}
            allowDeselect={false}
            data={[
              { value: 'latest', label: t('addsLatest') },
              { value: 'sum', label: t('addsSum') },
            ]}
            value={adds}
            onChange={value => setAdds(value === 'sum' ? 'sum' : 'latest')}
          />
          <Select
            label={t('stage')}
            allowDeselect={false}
            data={stages.map(value => ({ value, label: t(`stages.${value}`) }))}
            value={stage}
            onChange={value => setStage((value ?? 'outcome') as (typeof stages)[number])}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {t('apiHelp')}
        </Text>
      </Form>
    </Section>
  )
}
