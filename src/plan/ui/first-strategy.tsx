import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Form, FormSection } from '../../ui-kit/form-section.tsx'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { createStrategy, listStrategies, proposeStrategy } from '../endpoints.ts'
import { chooseStrategy } from './current-strategy.ts'

type Start = 'guided' | 'heard' | 'empty'

/** The first strategy: how far it goes, its name, and whether it begins with what was heard. */
export function FirstStrategy() {
  const t = useTranslations('plan.ui.first')
  const session = useSession()
  const locale = useLocale()
  const mayWrite = useCan('plan.write')
  const go = useGo()
  const [mode, setMode] = useState<'listen' | 'full'>('full')
  // Until somebody types, the name follows the language of the page.
  const [typed, setName] = useState<string | null>(null)
  const name = typed ?? t('defaultName', { organisation: session.organisation.name })
  const [from, setFrom] = useState<Start>('guided')
  const proposal = useApi(proposeStrategy, { mode }, { previous: true, enabled: mayWrite })
  const create = useApiMutation(createStrategy, { refresh: [listStrategies] })
  if (!mayWrite) return <EmptyState title={t('noneTitle')}>{t('noneHelp')}</EmptyState>
  const document = proposal.data?.document
  const heard = [
    { count: document?.competitors?.length ?? 0, key: 'competitors' as const },
    { count: document?.spaces?.length ?? 0, key: 'spaces' as const },
    { count: document?.needs?.length ?? 0, key: 'needs' as const },
    { count: document?.trends?.length ?? 0, key: 'trends' as const },
  ].filter(one => one.count > 0)
  return (
    <Form
      submit={t('create')}
      loading={create.isPending}
      error={create.error}
      onSubmit={event => {
        event.preventDefault()
        create.mutate(
          {
            name: name.trim() === '' ? t('defaultName', { organisation: session.organisation.name }) : name,
            language: locale,
            mode,
            ...(from === 'heard' && document !== undefined ? { document } : {}),
          },
          {
            onSuccess: made => {
              chooseStrategy(session.organisation.slug, made.id)
              go(from === 'guided' ? 'plan/guided' : 'plan')
            },
          },
        )
      }}
      secondary={
        <PageLink to="plan/file" search={{ new: true }}>
          {t('fromFile')}
        </PageLink>
      }
    >
      <FormSection title={t('whatTitle')} teaching={t('whatHelp')}>
        <TextInput
          mb="lg"
          label={t('name')}
          value={name}
          maxLength={300}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Radio.Group label={t('mode')} value={mode} onChange={value => setMode(value === 'listen' ? 'listen' : 'full')}>
          <Stack gap="sm" mt={6}>
            <Radio value="full" label={t('full')} description={t('fullHelp')} />
            <Radio value="listen" label={t('listen')} description={t('listenHelp')} />
          </Stack>
        </Radio.Group>
      </FormSection>
      <FormSection title={t('startTitle')} teaching={t('startHelp')}>
        <Radio.Group label={t('start')} value={from} onChange={value => setFrom(value as Start)}>
          <Stack gap="sm" mt={6}>
            <Radio value="guided" label={t('guided')} description={t('guidedHelp')} />
            <Radio
              value="heard"
              label={t('heard')}
              description={
                heard.length === 0
                  ? t('heardNothing')
                  : heard.map(one => t(`heardCounts.${one.key}`, { count: one.count })).join(', ')
              }
            />
            <Radio value="empty" label={t('empty')} description={t('emptyHelp')} />
          </Stack>
        </Radio.Group>
        {proposal.error !== null && (
          <Text size="sm" c="dimmed">
            {t('heardFailed')}
          </Text>
        )}
      </FormSection>
    </Form>
  )
}
