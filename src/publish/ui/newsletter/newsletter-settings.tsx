import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { useConnectorTexts } from '../../../ui-kit/connector-texts.tsx'
import { fieldErrors } from '../../../ui-kit/explain-error.ts'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { changeNewsletter, listNewsletters, readNewsletter } from '../../endpoints.ts'
import type { NewsletterView } from '../../schema.ts'

const textFields = ['title', 'senderName', 'senderAddress', 'postalAddress'] as const

/** What a list says of itself, how fast it sends, and whether it takes new people. */
export function NewsletterSettings({ newsletter }: { newsletter: NewsletterView }) {
  const t = useTranslations('publish.letters')
  const text = useConnectorTexts('newsletter', 'channel')
  const notifyError = useNotifyError()
  const [typed, setTyped] = useState(newsletter)
  const refresh = [readNewsletter, listNewsletters]
  const open = useApiMutation(changeNewsletter, { refresh })
  const change = useApiMutation(changeNewsletter, { refresh, onDone: () => notify(t('saved')) })
  const errors = fieldErrors(change.error)
  const label = (name: string) => text(`settings.${name}`) ?? name
  const { id } = newsletter
  return (
    <FormSection title={t('settings')} teaching={t('settingsHelp')}>
      <Switch
        label={t('opened')}
        checked={open.isPending ? (open.variables.open ?? newsletter.open) : newsletter.open}
        onChange={event => open.mutate({ id, open: event.currentTarget.checked }, { onError: notifyError })}
      />
      <Form
        submit={t('save')}
        loading={change.isPending}
        error={change.error}
        onSubmit={event => {
          event.preventDefault()
          const {
            title,
            senderName,
            senderAddress,
            postalAddress,
            language,
            purpose,
            perMinute,
            softBounces,
            bounceAddress,
          } = typed
          change.mutate({
            id,
            title,
            senderName,
            senderAddress,
            postalAddress,
            language,
            purpose,
            perMinute,
            softBounces,
            bounceAddress: bounceAddress?.trim() || null,
          })
        }}
      >
        {textFields.map(name => (
          <TextInput
            key={name}
            label={label(name)}
            description={text(`hints.${name}`)}
            required
            error={errors[name]}
            value={typed[name]}
            onChange={event => setTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          label={label('purpose')}
          description={text('hints.purpose')}
          required
          autosize
          minRows={2}
          error={errors.purpose}
          value={typed.purpose}
          onChange={event => setTyped({ ...typed, purpose: event.currentTarget.value })}
        />
        <NativeSelect
          label={label('language')}
          value={typed.language}
          onChange={event => setTyped({ ...typed, language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <NumberField
          label={t('perMinute')}
          description={t('perMinuteHelp')}
          min={1}
          max={6_000}
          allowDecimal={false}
          value={typed.perMinute}
          onChange={value => setTyped({ ...typed, perMinute: value ?? 0 })}
        />
        <NumberField
          label={t('softBounces')}
          description={t('softBouncesHelp')}
          min={1}
          max={20}
          allowDecimal={false}
          value={typed.softBounces}
          onChange={value => setTyped({ ...typed, softBounces: value ?? 0 })}
        />
        <TextInput
          label={t('bounceAddress')}
          description={t('bounceAddressHelp')}
          error={errors.bounceAddress}
          value={typed.bounceAddress ?? ''}
          onChange={event => setTyped({ ...typed, bounceAddress: event.currentTarget.value })}
        />
      </Form>
    </FormSection>
  )
}
