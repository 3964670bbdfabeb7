import { Checkbox, Progress, Stack, Text, TextInput, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import type { Locale } from '../../messages.ts'
import { readPledgeForm, signPledge } from '../../publish/endpoints.ts'
import { personName, pledgeTotal, pledgeWays } from '../../publish/schema.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { createFormats } from '../../ui-kit/format.ts'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

type PledgeForm = OutputOf<typeof readPledgeForm>
const nothing = { firstName: '', lastName: '', email: '', website: '' }

/** The public page on which people sign. */
export function PledgePage() {
  const t = useTranslations('publish.campaigns.pledge.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const form = useApi(readPledgeForm, { token })
  const sign = useApiMutation(signPledge)
  if (form.error !== null) return <DoorFailed title={t('sign')} gone={t('gone')} query={form} />
  if (form.data === undefined) return <DoorFrame title={t('sign')}>{null}</DoorFrame>
  const { organisation, title, body, open, language } = form.data
  if (sign.isSuccess)
    return (
      <DoorFrame title={t('thanksTitle')}>
        <Text role="status">{t('thanks', { organisation })}</Text>
      </DoorFrame>
    )
  return (
    <DoorFrame wide title={title} lead={organisation}>
      <Stack gap="lg">
        <Text className="reading" lang={language} style={{ whiteSpace: 'pre-line' }}>
          {body}
        </Text>
        <Signed form={form.data} />
        {open ? <Sign form={form.data} token={token} sign={sign} /> : <Text role="status">{t('closed')}</Text>}
      </Stack>
    </DoorFrame>
  )
}

/** How many, from where, and those who wished to be named. */
function Signed({ form: { pledges, goal, names } }: { form: PledgeForm }) {
  const t = useTranslations('publish.campaigns.pledge.door')
  const ways = useTranslations('publish.campaigns.pledge.ways')
  const formats = createFormats(useLocale() as Locale, 'UTC')
  const total = pledgeTotal(pledges)
  const sources = pledgeWays.filter(way => pledges[way] > 0)
  const words =
    goal === null ? t('total', { count: total }) : t('totalOf', { count: total, goal: formats.number(goal) })
  return (
    <div>
      <Text fw={600} size="lg">
        {words}
      </Text>
      {goal !== null && <Progress value={Math.min(100, (total / goal) * 100)} aria-label={words} my={6} />}
      {sources.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('sources', {
            list: sources.map(way => t('way', { way: ways(way), count: formats.number(pledges[way]) })).join(', '),
          })}
        </Text>
      )}
      {names.length > 0 && (
        <Text size="sm" mt={6}>
          {t('names', { list: names.join(', ') })}
        </Text>
      )}
    </div>
  )
}

function Sign(props: { form: PledgeForm; token: string; sign: ReturnType<typeof useApiMutation<typeof signPledge>> }) {
  const { form, token, sign } = props
  const t = useTranslations('publish.campaigns.pledge.door')
  const [typed, setTyped] = useState(nothing)
  const [shown, setShown] = useState(false)
  const [consent, setConsent] = useState(false)
  const [sent, setSent] = useState(false)
  const field = (name: keyof typeof nothing) => ({
    label: t(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const wrong = (name: 'firstName' | 'lastName') => !personName.safeParse(typed[name]).success
  const wrongEmail = !/^\S+@\S+\.\S+$/.test(typed.email.trim())
  return (
    <section>
      <Title order={2} size="h3" mb="md">
        {t('sign')}
      </Title>
      <Form
        submit={t('submit')}
        loading={sign.isPending}
        error={sign.error}
        onSubmit={event => {
          event.preventDefault()
          setSent(true)
          if (wrong('firstName') || wrong('lastName') || wrongEmail || !consent) return
          sign.mutate({ token, ...typed, email: typed.email.trim(), shown, consent })
        }}
      >
        <TextInput
          {...field('firstName')}
          required
          autoComplete="given-name"
          maxLength={40}
          error={sent && wrong('firstName') ? t('nameWrong') : null}
        />
        <TextInput
          {...field('lastName')}
          required
          autoComplete="family-name"
          maxLength={40}
          error={sent && wrong('lastName') ? t('nameWrong') : null}
        />
        <TextInput
          {...field('email')}
          type="email"
          required
          autoComplete="email"
          maxLength={254}
          description={t('emailHelp')}
          error={sent && wrongEmail ? t('emailWrong') : null}
        />
        {/* People do not see it and no keyboard reaches it: what fills it in is a program. */}
        <div hidden>
          <TextInput {...field('website')} tabIndex={-1} autoComplete="off" />
        </div>
        <Checkbox label={t('shown')} checked={shown} onChange={event => setShown(event.currentTarget.checked)} />
        <Checkbox
          label={<span lang={form.language}>{form.consent}</span>}
          error={sent && !consent ? t('consentMissing') : null}
          checked={consent}
          onChange={event => setConsent(event.currentTarget.checked)}
        />
      </Form>
    </section>
  )
}
