import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readSubscribeForm, subscribe } from '../../publish/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { useLanguage } from '../language.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

const isAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim())

/** Where anybody subscribes to a newsletter, having read what it is and who sends it. */
export function NewsletterDoor() {
  const t = useTranslations('publish.letters.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const form = useApi(readSubscribeForm, { token })
  const ask = useApiMutation(subscribe)
  if (form.error !== null) return <DoorFailed title={t('title')} gone={t('gone')} query={form} />
  if (form.data === undefined) return <DoorFrame title={t('title')}>{null}</DoorFrame>
  const { title, organisation, purpose, language, postalAddress } = form.data
  if (ask.isSuccess)
    return (
      <DoorFrame title={t('sentTitle')}>
        <Text role="status" mb="sm">
          {t('sent')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('sentHelp')}
        </Text>
      </DoorFrame>
    )
  return (
    <DoorFrame
      title={t('title')}
      lead={
        <>
          {t('lead', { title, organisation })}
          <span lang={language} style={{ display: 'block', whiteSpace: 'pre-line' }}>
            {purpose}
          </span>
        </>
      }
    >
      <Subscribe {...{ token, title, organisation, postalAddress, ask }} />
    </DoorFrame>
  )
}

function Subscribe(props: {
  token: string
  title: string
  organisation: string
  postalAddress: string
  ask: ReturnType<typeof useApiMutation<typeof subscribe>>
}) {
  const { token, title, organisation, postalAddress, ask } = props
  const t = useTranslations('publish.letters.door')
  const words = useTranslations('publish.newsletter')
  const { locale } = useLanguage()
  // Typed on somebody's site already; it has no place in the address bar nor in the history.
  const [email, setEmail] = useState(() => new URLSearchParams(window.location.search).get('email') ?? '')
  useEffect(() => {
    if (window.location.search !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [])
  const [language, setLanguage] = useState<'fr' | 'en' | null>(null)
  const [consent, setConsent] = useState(false)
  const [website, setWebsite] = useState('')
  const [sent, setSent] = useState(false)
  return (
    <Form
      submit={t('send')}
      loading={ask.isPending}
      error={ask.error}
      onSubmit={event => {
        event.preventDefault()
        setSent(true)
        if (isAddress(email) && consent)
          ask.mutate({ token, email, language: language ?? locale, shown: locale, consent, website })
      }}
    >
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        error={sent && !isAddress(email) ? t('emailWrong') : null}
        value={email}
        onChange={event => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('language')}
        value={language ?? locale}
        onChange={event => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'fr')}
        data={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
      />
      {/* People do not see it and no keyboard reaches it: what fills it in is a program. */}
      <div hidden>
        <TextInput
          label={t('website')}
          tabIndex={-1}
          autoComplete="off"
          value={website}
          onChange={event => setWebsite(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={words('consent', { title, organisation })}
        error={sent && !consent ? t('consentMissing') : null}
        checked={consent}
        onChange={event => setConsent(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed">
        {t('privacy', { organisation, postalAddress })}
      </Text>
    </Form>
  )
}
