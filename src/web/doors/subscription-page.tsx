import { Anchor, Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { changeSubscription, confirmSubscription, leaveNewsletter, readSubscription } from '../../publish/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { FormError } from '../../ui-kit/form-section.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

/** The second step of subscribing: a press, for programs open links of messages too. */
export function ConfirmSubscriptionDoor() {
  const t = useTranslations('publish.letters.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const confirm = useApiMutation(confirmSubscription)
  if (confirm.data !== undefined)
    return (
      <DoorFrame title={t('confirmedTitle')}>
        <Text role="status" mb="lg">
          {t('confirmed', { title: confirm.data.title })}
        </Text>
        <Anchor href={`/newsletter/subscription/${confirm.data.subscription}`}>{t('manage')}</Anchor>
      </DoorFrame>
    )
  return (
    <DoorFrame title={t('confirmTitle')} lead={t('confirmLead')}>
      <Stack align="flex-start">
        <FormError error={confirm.error} />
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ token })}>
          {t('confirm')}
        </Button>
      </Stack>
    </DoorFrame>
  )
}

type Subscription = OutputOf<typeof readSubscription>

/** One's own subscription: leave in one press, take it back, choose the language. */
export function SubscriptionDoor() {
  const t = useTranslations('publish.letters.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const answer = useApi(readSubscription, { token })
  if (answer.error !== null) return <DoorFailed title={t('subscriptionTitle')} gone={t('linkOver')} query={answer} />
  if (answer.data === undefined) return <DoorFrame title={t('subscriptionTitle')}>{null}</DoorFrame>
  return <Shown token={token} read={answer.data} />
}

function Shown({ token, read }: { token: string; read: Subscription }) {
  const t = useTranslations('publish.letters.door')
  const [held, setHeld] = useState(read)
  const [said, setSaid] = useState('')
  const leave = useApiMutation(leaveNewsletter)
  const change = useApiMutation(changeSubscription)
  const { email, title, organisation, state, language, mayReturn } = held
  const active = state === 'active'
  const keep = (words: string) => (now: Subscription) => {
    setHeld(now)
    setSaid(words)
  }
  const busy = leave.isPending || change.isPending
  return (
    <DoorFrame
      title={t(state === 'left' ? 'leftTitle' : 'subscriptionTitle')}
      lead={t(active ? 'subscribedAs' : 'notSubscribed', { email, title, organisation })}
    >
      <Stack align="flex-start">
        <FormError error={leave.error ?? change.error} />
        <Text role="status">{said}</Text>
        {active && (
          <>
            <Button loading={busy} onClick={() => leave.mutate({ token }, { onSuccess: keep(t('left', { title })) })}>
              {t('leave')}
            </Button>
            <NativeSelect
              label={t('language')}
              value={language}
              disabled={busy}
              onChange={event =>
                change.mutate(
                  { token, language: event.currentTarget.value === 'en' ? 'en' : 'fr' },
                  { onSuccess: keep(t('languageSaved')) },
                )
              }
              data={[
                { value: 'fr', label: 'Français' },
                { value: 'en', label: 'English' },
              ]}
            />
          </>
        )}
        {mayReturn && (
          <Button
            variant="default"
            loading={busy}
            onClick={() => change.mutate({ token, back: true }, { onSuccess: keep(t('isBack')) })}
          >
            {t('back')}
          </Button>
        )}
      </Stack>
    </DoorFrame>
  )
}
