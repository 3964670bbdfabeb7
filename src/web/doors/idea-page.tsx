import { Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { bringIdea, readPublicForm } from '../../publish/endpoints.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form } from '../../ui-kit/form-section.tsx'
import { DoorFailed } from './door-failed.tsx'
import { DoorFrame } from './door-frame.tsx'

const nothing = { title: '', note: '', credit: '', contact: '', website: '' }

/** The form by which staff and partners bring ideas, for whoever holds its address. */
export function IdeaDoor() {
  const t = useTranslations('publish.ideas.door')
  const { token = '' } = useParams({ strict: false }) as { token?: string }
  const form = useApi(readPublicForm, { token })
  const bring = useApiMutation(bringIdea)
  if (form.error !== null) return <DoorFailed title={t('title')} gone={t('gone')} query={form} />
  if (form.data === undefined) return <DoorFrame title={t('title')}>{null}</DoorFrame>
  const { organisation, intro, language } = form.data
  if (bring.isSuccess)
    return (
      <DoorFrame title={t('thanksTitle')}>
        <Text role="status" mb="lg">
          {t('thanks', { organisation })}
        </Text>
        <Button variant="default" onClick={() => bring.reset()}>
          {t('another')}
        </Button>
      </DoorFrame>
    )
  return (
    <DoorFrame
      title={t('title')}
      lead={
        intro === '' ? (
          t('lead', { organisation })
        ) : (
          <span lang={language} style={{ whiteSpace: 'pre-line' }}>
            {intro}
          </span>
        )
      }
    >
      <Bring organisation={organisation} token={token} bring={bring} />
    </DoorFrame>
  )
}

function Bring(props: {
  organisation: string
  token: string
  bring: ReturnType<typeof useApiMutation<typeof bringIdea>>
}) {
  const { organisation, token, bring } = props
  const t = useTranslations('publish.ideas.door')
  const [typed, setTyped] = useState(nothing)
  const [consent, setConsent] = useState(false)
  const [sent, setSent] = useState(false)
  const field = (name: keyof typeof nothing) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const nameless = typed.title.trim() === ''
  return (
    <Form
      submit={t('send')}
      loading={bring.isPending}
      error={bring.error}
      onSubmit={event => {
        event.preventDefault()
        setSent(true)
        if (!nameless && consent) bring.mutate({ token, ...typed, consent })
      }}
    >
      <TextInput
        label={t('idea')}
        description={t('ideaHelp')}
        required
        maxLength={500}
        error={sent && nameless ? t('ideaMissing') : null}
        {...field('title')}
      />
      <Textarea
        label={t('note')}
        description={t('noteHelp')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        {...field('note')}
      />
      <TextInput
        label={t('credit')}
        description={t('creditHelp')}
        autoComplete="name"
        maxLength={300}
        {...field('credit')}
      />
      <TextInput
        label={t('contact')}
        description={t('contactHelp')}
        autoComplete="email"
        maxLength={320}
        {...field('contact')}
      />
      {/* People do not see it and no keyboard reaches it: what fills it in is a program. */}
      <div hidden>
        <TextInput label={t('website')} tabIndex={-1} autoComplete="off" {...field('website')} />
      </div>
      <Checkbox
        label={t('consent', { organisation })}
        description={t('consentHelp')}
        error={sent && !consent ? t('consentMissing') : null}
        checked={consent}
        onChange={event => setConsent(event.currentTarget.checked)}
      />
    </Form>
  )
}
