import { Anchor, NativeSelect, Switch, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Page } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { changeIdeaForm, readIdeaForm } from '../../endpoints.ts'
import { IdeaTabs } from './idea-tabs.tsx'

type IdeaForm = OutputOf<typeof readIdeaForm>

/** The public form: open or closed, what it asks for, and the address to give away. */
export function IdeaFormPage() {
  const t = useTranslations('publish.ideas.form')
  const answer = useApi(readIdeaForm, {})
  return (
    <Page title={t('title')} lead={t('lead')} filters={<IdeaTabs />} width="form">
      <Loaded answer={answer} shape="form" count={2}>
        {form => (
          <>
            <Address form={form} />
            <Wording form={form} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Address({ form }: { form: IdeaForm }) {
  const t = useTranslations('publish.ideas.form')
  const notifyError = useNotifyError()
  const maySet = useCan('publish.send')
  const change = useApiMutation(changeIdeaForm, { refresh: [readIdeaForm] })
  const { link, ...said } = form
  const open = change.isPending ? change.variables.open : form.open
  return (
    <FormSection title={t('state')} teaching={maySet ? undefined : t('readOnly')}>
      <Switch
        label={t('open')}
        description={t(link === null ? 'none' : form.open ? 'isOpen' : 'isClosed')}
        checked={open}
        disabled={!maySet}
        onChange={event => change.mutate({ ...said, open: event.currentTarget.checked }, { onError: notifyError })}
      />
      {link !== null && (
        <>
          <CopyField label={t('address')} description={t('addressHelp')} value={link} />
          {form.open && (
            <Anchor href={new URL(link).pathname} target="_blank" size="sm">
              {t('see')}
            </Anchor>
          )}
          {maySet && (
            <div>
              <ConfirmInPlace
                key={link}
                label={t('renew')}
                consequence={t('renewConsequence')}
                confirmLabel={t('renewDo')}
                loading={change.isPending}
                onConfirm={() =>
                  change.mutate(
                    { ...said, renew: true },
                    { onSuccess: () => notify(t('renewed')), onError: notifyError },
                  )
                }
              />
            </div>
          )}
        </>
      )}
    </FormSection>
  )
}

function Wording({ form }: { form: IdeaForm }) {
  const t = useTranslations('publish.ideas.form')
  const maySet = useCan('publish.send')
  const [intro, setIntro] = useState(form.intro)
  const [language, setLanguage] = useState(form.language)
  const change = useApiMutation(changeIdeaForm, { refresh: [readIdeaForm], onDone: () => notify(t('saved')) })
  if (!maySet)
    return form.intro === '' ? null : (
      <FormSection title={t('intro')}>
        <Text lang={form.language} style={{ whiteSpace: 'pre-line' }}>
          {form.intro}
        </Text>
      </FormSection>
    )
  return (
    <FormSection title={t('intro')} teaching={t('introHelp')}>
      <Form
        submit={t('save')}
        loading={change.isPending}
        error={change.error}
        onSubmit={event => {
          event.preventDefault()
          change.mutate({ open: form.open, intro, language })
        }}
      >
        <Textarea
          aria-label={t('intro')}
          placeholder={t('introExample')}
          lang={language}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5_000}
          value={intro}
          onChange={event => setIntro(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('language')}
          value={language}
          onChange={event => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form>
    </FormSection>
  )
}
