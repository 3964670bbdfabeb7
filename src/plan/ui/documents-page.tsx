import { Anchor, Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../ui-kit/session.tsx'
import { createShare, listShares, listVersions, readPlanDocument, revokeShare, sharedDocuments } from '../endpoints.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

type Kind = (typeof sharedDocuments)[number]

/** The strategy to be read, printed and shared: always written from what stands now, or from a version. */
export function DocumentsPage() {
  const t = useTranslations('plan.ui.documents')
  return (
    <PlanFrame title={t('title')} lead={t('lead')}>
      {() => <Documents />}
    </PlanFrame>
  )
}

function Documents() {
  const t = useTranslations('plan.ui.documents')
  const { organisation } = useSession()
  const own = useLocale() === 'en' ? 'en' : 'fr'
  const working = useWorking()
  const mayShare = useCan('plan.share')
  const versions = useApi(listVersions, { strategy: working.id }, { previous: true })
  const [locale, setLocale] = useState<'fr' | 'en'>(own)
  const [version, setVersion] = useState<string>('')
  const link = (kind: Kind, format: 'html' | 'pdf' | 'docx') =>
    address(
      readPlanDocument,
      { strategy: working.id, kind, format, locale, ...(version === '' ? {} : { version: Number(version) }) },
      organisation.slug,
    ).url
  return (
    <>
      <Group gap="md" mb="lg" align="flex-end">
        <Select
          label={t('language')}
          allowDeselect={false}
          w={160}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          value={locale}
          onChange={value => setLocale(value === 'en' ? 'en' : 'fr')}
        />
        <Select
          label={t('version')}
          allowDeselect={false}
          w={260}
          data={[
            { value: '', label: t('working') },
            ...(versions.data?.versions ?? []).map(one => ({
              value: String(one.number),
              label: t('numbered', { number: one.number }),
            })),
          ]}
          value={version}
          onChange={value => setVersion(value ?? '')}
        />
      </Group>
      <ul className={classes.rows}>
        {sharedDocuments.map(kind => (
          <li key={kind} className={classes.difference}>
            <Group justify="space-between" gap="md">
              <div style={{ flex: '1 1 280px' }}>
                <Text fw={600}>{t(`kind.${kind}.title`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`kind.${kind}.help`)}
                </Text>
              </div>
              <Group gap="md">
                <Anchor href={link(kind, 'html')} target="_blank" rel="noreferrer">
                  {t('read')}
                  <span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </Anchor>
                <Anchor href={link(kind, 'pdf')} download>
                  PDF<span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </Anchor>
                <Anchor href={link(kind, 'docx')} download>
                  Word<span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </Anchor>
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      {mayShare && <Shares locale={locale} />}
    </>
  )
}

function Shares({ locale }: { locale: 'fr' | 'en' }) {
  const t = useTranslations('plan.ui.documents')
  const formats = useFormats()
  const working = useWorking()
  const notifyError = useNotifyError()
  const shares = useApi(listShares, { strategy: working.id }, { previous: true })
  const create = useApiMutation(createShare, { refresh: [listShares] })
  const revoke = useApiMutation(revokeShare, { refresh: [listShares] })
  const [kind, setKind] = useState<Kind>('board')
  const [days, setDays] = useState('30')
  const live = (shares.data?.shares ?? []).filter(one => one.revokedAt === null)
  return (
    <Section title={t('shares')}>
      <Text size="sm" c="dimmed" mb="md" className="measure">
        {t('sharesHelp')}
      </Text>
      {working.summary.inForce === null ? (
        <Text>{t('nothingAdopted')}</Text>
      ) : (
        <Group gap="md" align="flex-end" mb="md">
          <Select
            label={t('document')}
            allowDeselect={false}
            data={sharedDocuments.map(one => ({ value: one, label: t(`kind.${one}.title`) }))}
            value={kind}
            onChange={value => setKind((value ?? 'board') as Kind)}
          />
          <Select
            label={t('goodFor')}
            allowDeselect={false}
            w={160}
            data={['7', '30', '90', '365'].map(value => ({ value, label: t('days', { count: Number(value) }) }))}
            value={days}
            onChange={value => setDays(value ?? '30')}
          />
          <Button
            loading={create.isPending}
            onClick={() =>
              create.mutate(
                { strategy: working.id, document: kind, locale, days: Number(days) },
                { onError: notifyError },
              )
            }
          >
            {t('makeLink')}
          </Button>
        </Group>
      )}
      {create.data !== undefined && (
        <CopyField label={t('newLink')} value={create.data.link} description={t('newLinkHelp')} />
      )}
      {live.length > 0 && (
        <ul className={classes.rows} style={{ marginTop: 16 }}>
          {live.map(one => (
            <li key={one.id} className={classes.difference}>
              <Group justify="space-between" gap="md">
                <Text size="sm">
                  {t(`kind.${one.document}.title`)} · {one.locale === 'fr' ? 'Français' : 'English'} ·{' '}
                  {t('until', { day: formats.day(one.expiresAt) })} · {t('views', { count: one.views })}
                </Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => revoke.mutate({ strategy: working.id, share: one.id }, { onError: notifyError })}
                >
                  {t('revoke')}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
