import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { useConnectorTexts } from '../../../ui-kit/connector-texts.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { NumberField } from '../../../ui-kit/number-field.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { SchemaFields, SecretField } from '../../../ui-kit/schema-fields.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, NotFoundState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { changeSource, deleteSource, listConnectors, listSources, readRiver, rotateHook } from '../../endpoints.ts'
import type { Source } from '../../schema.ts'
import classes from '../mention/detail.module.css'
import { PollNow } from './poll-now.tsx'
import { SourceState } from './source-state.tsx'
import { useSourcesHeard } from './use-sources-heard.ts'

/** One source: how it is doing, what its rule allows, its settings. */
export function SourcePage() {
  const t = useTranslations('listen.sources')
  const { sourceId } = usePageParams()
  const sources = useApi(listSources, {})
  useSourcesHeard()
  const source = sources.data?.sources.find(one => String(one.id) === sourceId)
  if (source === undefined)
    return (
      <Page title={t('one')}>
        {sources.error !== null ? (
          <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
        ) : sources.data === undefined ? (
          <PageSkeleton shape="form" />
        ) : (
          <NotFoundState />
        )}
      </Page>
    )
  return <Loaded key={source.id} source={source} />
}

function Loaded({ source }: { source: Source }) {
  const t = useTranslations('listen.sources')
  const formats = useFormats()
  const canManage = useCan('listen.manage')
  const { health, rule } = source
  const newest = useApi(readRiver, { source: [source.id], unmatched: 'include', duplicates: 'all', limit: 1 }).data
    ?.mentions[0]
  const when = (moment: string | null) => (moment === null ? t('never') : formats.moment(moment))
  return (
    <Page title={source.title} lead={source.connectorName}>
      <Section title={t('state')}>
        <SourceState source={source} />
        <dl className={classes.facts}>
          <Fact label={t('lastSuccess')} value={when(health.lastSuccessAt)} />
          <Fact label={t('lastItem')} value={when(newest?.publishedAt ?? null)} />
          <Fact label={t('lastNew')} value={when(health.lastNewItemAt)} />
          {health.nextPollAt !== null && <Fact label={t('next')} value={when(health.nextPollAt)} />}
          <Fact label={t('collectedDay')} value={formats.number(health.collectedDay)} />
          <Fact label={t('collectedTotal')} value={formats.number(health.collectedTotal)} />
          <Fact label={t('matchedTotal')} value={formats.number(health.matchedTotal)} />
        </dl>
        {canManage && source.mode === 'poll' && source.state !== 'paused' && (
          <PollNow source={source} variant="default" mt="md" />
        )}
        {health.warnings.length > 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            {t('warnings', { list: health.warnings.join(' · ') })}
          </Text>
        )}
      </Section>
      {source.hookUrl !== null && <Hook source={source} canManage={canManage} />}
      <Section title={t('rule')}>
        <Text className="measure">
          {rule.maxAgeDays === null ? t('ruleOwn') : t('ruleDays', { days: rule.maxAgeDays })}{' '}
          {rule.onDelete === 'remove' ? t('ruleRemove') : t('ruleKeep')} {!rule.exportAllowed && t('ruleNoExport')}{' '}
          {!rule.keepAuthor && t('ruleNoAuthor')}
        </Text>
      </Section>
      {canManage && <Settings source={source} />}
    </Page>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Hook({ source, canManage }: { source: Source; canManage: boolean }) {
  const t = useTranslations('listen.sources')
  const notifyError = useNotifyError()
  const rotate = useApiMutation(rotateHook, { refresh: [listSources] })
  return (
    <Section title={t('hook')}>
      <Text className="measure" c="dimmed" mb="sm">
        {t('hookHelp')}
      </Text>
      <CopyField label={t('hookAddress')} value={source.hookUrl ?? ''} />
      {canManage && (
        <ConfirmInPlace
          label={t('hookRotate')}
          consequence={t('hookRotateConsequence')}
          confirmLabel={t('hookRotate')}
          loading={rotate.isPending}
          onConfirm={() => rotate.mutate({ id: source.id }, { onError: notifyError })}
        />
      )}
    </Section>
  )
}

function Settings({ source }: { source: Source }) {
  const t = useTranslations('listen.sources')
  const go = useGo()
  const notifyError = useNotifyError()
  const connectors = useApi(listConnectors, {}, { staleAfter: 600_000 })
  const connector = connectors.data?.connectors.find(one => one.id === source.connector)
  const text = useConnectorTexts(source.connector)
  const change = useApiMutation(changeSource, { refresh: [listSources] })
  const remove = useApiMutation(deleteSource, { refresh: [listSources] })
  const [title, setTitle] = useState(source.title)
  const [settings, setSettings] = useState(source.settings)
  const [before, setBefore] = useState(source)
  const [secret, setSecret] = useState('')
  const [every, setEvery] = useState<number | null>(source.everyMinutes)
  const [show, setShow] = useState(source.show)
  return (
    <>
      <Section title={t('settings')}>
        <Form
          submit={t('save')}
          loading={change.isPending}
          error={change.error}
          onSubmit={event => {
            event.preventDefault()
            // Only what was changed here: a colleague may have written the rest meanwhile.
            change.mutate(
              {
                id: source.id,
                ...(title === before.title ? {} : { title }),
                ...(settings === before.settings ? {} : { settings }),
                ...(show === before.show ? {} : { show }),
                ...(every === null || every === before.everyMinutes ? {} : { everyMinutes: every }),
                ...(secret === '' ? {} : { secret }),
              },
              {
                onSuccess: saved => {
                  setBefore({ ...saved, settings })
                  setSecret('')
                  // An emptied interval was no change: the one that holds is shown again.
                  setEvery(saved.everyMinutes)
                  notify(t('saved'))
                },
              },
            )
          }}
        >
          <FormSection title={t('general')}>
            <TextInput
              label={t('name')}
              value={title}
              onChange={event => setTitle(event.currentTarget.value)}
              maxLength={200}
            />
            <Select
              label={t('show')}
              description={t('showHelp')}
              data={(['matches', 'all'] as const).map(value => ({ value, label: t(`showChoice.${value}`) }))}
              value={show}
              allowDeselect={false}
              onChange={value => setShow((value ?? 'matches') as Source['show'])}
            />
            {source.mode === 'poll' && (
              <NumberField
                label={t('every')}
                required
                withAsterisk={false}
                min={1}
                max={10_080}
                value={every}
                onChange={setEvery}
              />
            )}
          </FormSection>
          {connector !== undefined && (
            <FormSection title={source.connectorName}>
              <SchemaFields schema={connector.settings} text={text} value={settings} onChange={setSettings} />
              {(connector.auth === 'secret' || connector.auth === 'optional-secret') && (
                <SecretField text={text} kept={source.hasSecret} value={secret} onChange={setSecret} />
              )}
              {connector.auth === 'optional-secret' && source.hasSecret && (
                <Button
                  variant="default"
                  onClick={() =>
                    change.mutate({ id: source.id, secret: null }, { onSuccess: () => notify(t('secretForgotten')) })
                  }
                >
                  {t('forgetSecret')}
                </Button>
              )}
            </FormSection>
          )}
        </Form>
      </Section>
      <Section title={t('danger')}>
        <Group>
          <Button
            variant="default"
            onClick={() =>
              change.mutate({ id: source.id, paused: source.state !== 'paused' }, { onError: notifyError })
            }
          >
            {source.state === 'paused' ? t('resume') : t('pause')}
          </Button>
          <ConfirmInPlace
            label={t('delete')}
            consequence={t('deleteConsequence')}
            confirmLabel={t('delete')}
            loading={remove.isPending}
            onConfirm={() =>
              remove.mutate({ id: source.id }, { onSuccess: () => go('listen/sources'), onError: notifyError })
            }
          />
        </Group>
      </Section>
    </>
  )
}
