import { Button, Group, TagsInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { NumberField } from '../../ui-kit/number-field.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { closeSurvey, createSurvey, listSurveys, readStrategy, readSurveyResult } from '../endpoints.ts'
import { surveyQuestions } from '../schema.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

/** The readiness survey: a link to send, anonymous answers, results by group from three answers up. */
export function SurveysPage() {
  const t = useTranslations('plan.ui.surveys')
  const [adding, setAdding] = useState(false)
  return (
    <PlanFrame
      title={t('title')}
      lead={t('lead')}
      action={working => working.mayWrite && !adding && <Button onClick={() => setAdding(true)}>{t('open')}</Button>}
    >
      {() => (
        <>
          {adding && <NewSurvey onDone={() => setAdding(false)} />}
          <Surveys adding={adding} />
        </>
      )}
    </PlanFrame>
  )
}

function NewSurvey({ onDone }: { onDone: () => void }) {
  const t = useTranslations('plan.ui.surveys')
  const working = useWorking()
  const formats = useFormats()
  const [typed, setName] = useState<string | null>(null)
  const name = typed ?? t('defaultName')
  const [groups, setGroups] = useState<string[]>([])
  const [invited, setInvited] = useState<number | null>(null)
  const [closesOn, setClosesOn] = useState('')
  const create = useApiMutation(createSurvey, { refresh: [listSurveys, readStrategy], onDone })
  return (
    <Section title={t('open')}>
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
          create.mutate({
            strategy: working.id,
            name,
            groups,
            invited: invited ?? 0,
            ...(closesOn === '' ? {} : { closesOn }),
          })
        }}
      >
        <TextInput
          label={t('name')}
          required
          maxLength={200}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TagsInput label={t('groups')} description={t('groupsHelp')} value={groups} onChange={setGroups} maxTags={30} />
        <Group gap="md">
          <NumberField label={t('invited')} min={0} w={160} value={invited} onChange={setInvited} />
          <TextInput
            type="date"
            label={t('closesOn')}
            min={formats.dayKey(new Date())}
            value={closesOn}
            onChange={event => setClosesOn(event.currentTarget.value)}
          />
        </Group>
      </Form>
    </Section>
  )
}

function Surveys({ adding }: { adding: boolean }) {
  const t = useTranslations('plan.ui.surveys')
  const formats = useFormats()
  const working = useWorking()
  const notifyError = useNotifyError()
  const list = useApi(listSurveys, { strategy: working.id })
  const today = formats.dayKey(new Date())
  const close = useApiMutation(closeSurvey, { refresh: [listSurveys, readSurveyResult, readStrategy] })
  if (list.data === undefined)
    return list.error !== null ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <PageSkeleton />
    )
  if (list.data.surveys.length === 0)
    return adding ? null : <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
  return list.data.surveys.map(one => (
    <Section
      key={one.id}
      title={one.name}
      aside={
        one.closedAt === null &&
        working.mayWrite && (
          <ConfirmInPlace
            label={t('close')}
            consequence={t('closeMeans')}
            confirmLabel={t('closeNow')}
            loading={close.isPending}
            onConfirm={() => close.mutate({ strategy: working.id, survey: one.id }, { onError: notifyError })}
          />
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('answers', { answers: one.answers, invited: one.invited })} ·{' '}
        {one.closedAt !== null
          ? t('closed', { day: formats.day(one.closedAt) })
          : one.closesOn !== null && one.closesOn < today
            ? t('closed', { day: formats.day(`${one.closesOn}T12:00:00Z`) })
            : t('isOpen')}
      </Text>
      {one.link !== null && <CopyField label={t('link')} value={one.link} description={t('linkHelp')} />}
      {one.answers > 0 && <Result survey={one.id} />}
    </Section>
  ))
}

function Result({ survey }: { survey: string }) {
  const t = useTranslations('plan.ui.surveys')
  const ask = useTranslations('plan.survey.questions')
  const formats = useFormats()
  const working = useWorking()
  const result = useApi(readSurveyResult, { strategy: working.id, survey })
  if (result.data === undefined) return null
  const { groups, smallest, fewest } = result.data
  if (result.data.open) return <Text mt="md">{t('whenClosed')}</Text>
  if (groups.length === 0) return <Text mt="md">{t('tooFew', { smallest: fewest })}</Text>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by keyboard
    <section className={classes.scroll} aria-label={t('result')} tabIndex={0}>
      <table className={classes.table}>
        <caption className="unseen">{t('result')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('question')}</th>
            {groups.map(one => (
              <th key={one.group ?? 'all'} scope="col">
                {one.group === null ? t('all') : one.group === '' ? t('others') : one.group} ({one.answers})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {surveyQuestions.map(question => (
            <tr key={question}>
              <th scope="row">{ask(question)}</th>
              {groups.map(one => {
                const mean = one.questions[question]?.mean
                return (
                  <td key={one.group ?? 'all'}>
                    {mean == null ? '–' : t('mean', { mean: formats.number(mean, { maximumFractionDigits: 1 }) })}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={6}>
        {t('scale', { smallest })}
      </Text>
    </section>
  )
}
