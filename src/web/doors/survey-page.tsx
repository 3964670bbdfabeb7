import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { answerSurvey, readSurveyForm } from '../../plan/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

const steps = ['1', '2', '3', '4', '5', 'unsure'] as const
type Step = (typeof steps)[number]

/** A readiness survey for who holds its link: closed questions, no name, nothing that would tell who answers. */
export function SurveyPage() {
  const t = useTranslations('plan.ui.surveys.form')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const form = useApi(readSurveyForm, { token })
  const send = useApiMutation(answerSurvey)
  if (form.error !== null) return <DoorFailed title={t('title')} gone={t('gone')} query={form} />
  if (form.data === undefined) return <DoorFrame title={t('title')}>{null}</DoorFrame>
  if (!form.data.open)
    return (
      <DoorFrame title={form.data.name}>
        <Text>{t('closed')}</Text>
      </DoorFrame>
    )
  if (send.isSuccess)
    return (
      <DoorFrame title={t('thanksTitle')}>
        <Text role="status">{t('thanks', { organisation: form.data.organisation })}</Text>
      </DoorFrame>
    )
  return (
    <DoorFrame title={form.data.name} lead={t('lead', { organisation: form.data.organisation })}>
      <Questions form={form.data} token={token} send={send} />
    </DoorFrame>
  )
}

function Questions(props: {
  form: { groups: string[]; questions: readonly string[] }
  token: string
  send: ReturnType<typeof useApiMutation<typeof answerSurvey>>
}) {
  const { form, token, send } = props
  const t = useTranslations('plan.ui.surveys.form')
  const words = useTranslations('plan.survey') as unknown as (key: string) => string
  const [group, setGroup] = useState('')
  const [answers, setAnswers] = useState<Record<string, Step>>({})
  const [sent, setSent] = useState(false)
  const nothing = Object.keys(answers).length === 0
  return (
    <Form
      submit={t('send')}
      loading={send.isPending}
      error={send.error}
      onSubmit={event => {
        event.preventDefault()
        setSent(true)
        if (nothing) return
        const given = Object.fromEntries(
          Object.entries(answers).map(([question, step]) => [question, step === 'unsure' ? step : Number(step)]),
        )
        send.mutate({ token, group: group === '' ? null : group, answers: given as never })
      }}
    >
      {form.groups.length > 0 && (
        <NativeSelect
          label={t('group')}
          data={[{ value: '', label: t('noGroup') }, ...form.groups.map(one => ({ value: one, label: one }))]}
          value={group}
          onChange={event => setGroup(event.currentTarget.value)}
        />
      )}
      {form.questions.map(question => (
        <Radio.Group
          key={question}
          label={words(`questions.${question}`)}
          value={answers[question] ?? ''}
          onChange={value => setAnswers({ ...answers, [question]: value as Step })}
        >
          <Stack gap={6} mt={6}>
            {steps.map(step => (
              <Radio key={step} value={step} label={words(`scale.${step}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ))}
      {sent && nothing && (
        <Text role="alert" c="negative" size="sm">
          {t('nothingChosen')}
        </Text>
      )}
    </Form>
  )
}
