import { Anchor, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { address } from '../../client.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { FileLink } from '../../ui-kit/file-link.tsx'
import { useCan, useSession } from '../../ui-kit/session.tsx'
import { listVersions, readPlanDocument, sharedDocuments } from '../endpoints.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { Shares } from './shares.tsx'
import { useWorking } from './strategy-context.tsx'
import { useRecordOpen } from './use-record-open.ts'

type Kind = (typeof sharedDocuments)[number]

/** The strategy to be read, printed and shared: of the version in force, of another, or of what stands now. */
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
  const [chosen, setChosen] = useState<string | null>(null)
  // What was adopted is what is read and shown around; the working text is for those who work on it.
  const version = chosen ?? String(working.summary.inForce ?? '')
  const recordOpen = useRecordOpen()
  const opens = () => recordOpen(Number(version))
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
          onChange={value => setChosen(value ?? '')}
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
                <Anchor href={link(kind, 'html')} onClick={opens} target="_blank" rel="noreferrer">
                  {t('read')}
                  <span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </Anchor>
                <FileLink href={link(kind, 'pdf')} onOpen={opens}>
                  PDF<span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </FileLink>
                <FileLink href={link(kind, 'docx')} onOpen={opens}>
                  Word<span className="unseen"> – {t(`kind.${kind}.title`)}</span>
                </FileLink>
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      {mayShare && <Shares locale={locale} />}
    </>
  )
}
