import { Anchor, NativeSelect, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { changePledgePage, readCampaign, readPledges } from '../../endpoints.ts'
import { addDays, type CampaignView } from '../../schema.ts'

type PledgePage = OutputOf<typeof readPledges>['page']
const refresh = [readPledges, readCampaign]

/** Whether the page takes pledges, and the address to give away. */
export function PledgePageState(props: { campaignId: string; page: PledgePage; mails: boolean; waiting: number }) {
  const t = useTranslations('publish.campaigns.pledge')
  const { campaignId: id, page, mails, waiting } = props
  const notifyError = useNotifyError()
  const maySet = useCan('publish.send')
  const change = useApiMutation(changePledgePage, { refresh })
  const help = [t('pageHelp'), ...(maySet ? [] : [t('readOnly')])].join(' ')
  if (page === null)
    return (
      <FormSection title={t('page')} teaching={help}>
        <Text c="dimmed">{t(mails ? 'none' : 'noMail')}</Text>
      </FormSection>
    )
  const { link, erased: _, ...said } = page
  const open = change.isPending ? change.variables.open : page.open
  return (
    <FormSection title={t('page')} teaching={help}>
      <Switch
        label={t('open')}
        description={t(page.erased ? 'isErased' : !mails ? 'noMail' : page.open ? 'isOpen' : 'isClosed')}
        checked={open}
        disabled={!maySet || page.erased || (!mails && !page.open)}
        onChange={event => change.mutate({ id, ...said, open: event.currentTarget.checked }, { onError: notifyError })}
      />
      {waiting > 0 && <Text size="sm">{t('waiting', { count: waiting })}</Text>}
      {link !== null && (
        <>
          <CopyField label={t('address')} value={link} />
          <Anchor href={new URL(link).pathname} target="_blank" size="sm">
            {t('see')}
          </Anchor>
          {maySet && (
            <div>
              <ConfirmInPlace
                key={link}
                label={t('renew')}
                consequence={t('renewConsequence')}
                confirmLabel={t('renewDo')}
                loading={change.isPending}
                onConfirm={() => change.mutate({ id, ...said, renew: true }, { onError: notifyError })}
              />
            </div>
          )}
        </>
      )}
    </FormSection>
  )
}

/** What the page asks for; a first one is kept closed. */
export function PledgePageForm({ campaign: { id, to }, page }: { campaign: CampaignView; page: PledgePage }) {
  const t = useTranslations('publish.campaigns.pledge')
  const locale = useLocale()
  const today = useFormats().dayKey(useNow())
  const [typed, setTyped] = useState({
    title: page?.title ?? '',
    body: page?.body ?? '',
    consent: page?.consent ?? t('consentExample'),
    keepUntil: page?.keepUntil ?? addDays(to > today ? to : today, 30),
    language: page?.language ?? (locale === 'en' ? ('en' as const) : ('fr' as const)),
    goal: page?.goal ?? null,
  })
  const [tried, setTried] = useState(false)
  const change = useApiMutation(changePledgePage, { refresh, onDone: () => notify(t('saved')) })
  const wrong = [typed.title, typed.body, typed.consent, typed.keepUntil].some(text => text.trim() === '')
  const field = (name: 'title' | 'body' | 'consent') => ({
    label: t(name),
    lang: typed.language,
    error: tried && typed[name].trim() === '' ? t('missing') : undefined,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  return (
    <FormSection title={t('wording')}>
      <Form
        submit={t('save')}
        loading={change.isPending}
        error={change.error}
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (!wrong) change.mutate({ id, open: page?.open ?? false, ...typed })
        }}
      >
        <TextInput {...field('title')} maxLength={300} />
        <Textarea {...field('body')} autosize minRows={3} maxRows={14} maxLength={10_000} />
        <Textarea {...field('consent')} description={t('consentHelp')} autosize minRows={2} maxLength={2_000} />
        <TextInput
          type="date"
          label={t('keepUntil')}
          description={t('keepUntilHelp')}
          error={tried && typed.keepUntil === '' ? t('keepUntilMissing') : undefined}
          value={typed.keepUntil}
          onChange={event => setTyped({ ...typed, keepUntil: event.currentTarget.value })}
        />
        <NumberField
          maw={200}
          label={t('goal')}
          min={1}
          max={100_000_000}
          allowDecimal={false}
          value={typed.goal}
          onChange={value => setTyped({ ...typed, goal: value })}
        />
        <NativeSelect
          maw={200}
          label={t('language')}
          value={typed.language}
          onChange={event => setTyped({ ...typed, language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form>
    </FormSection>
  )
}
