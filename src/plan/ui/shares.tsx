import { Button, Checkbox, Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { CopyField } from '../../ui-kit/copy-field.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { createShare, listShares, revokeShare, sharedDocuments } from '../endpoints.ts'
import { type ChapterId, chapterIds, confidentials } from '../schema.ts'
import classes from './plan.module.css'
import { useWorking } from './strategy-context.tsx'

type Kind = (typeof sharedDocuments)[number]

/** Links with which somebody without an account reads one document: what they show, until when, how often they were read. */
export function Shares({ locale }: { locale: 'fr' | 'en' }) {
  const t = useTranslations('plan.ui.documents')
  const formats = useFormats()
  const working = useWorking()
  const notifyError = useNotifyError()
  const shares = useApi(listShares, { strategy: working.id }, { previous: true })
  const create = useApiMutation(createShare, { refresh: [listShares] })
  const revoke = useApiMutation(revokeShare, { refresh: [listShares] })
  const [kind, setKind] = useState<Kind>('board')
  const [days, setDays] = useState('30')
  const [shown, setShown] = useState<string[]>([])
  const [open, setOpen] = useState<string[]>([])
  const words = useTranslations('plan.shared.confidential')
  const chapter = useTranslations('plan.ui.chapter')
  const live = shares.data?.shares ?? []
  return (
    <Section title={t('shares')}>
      <Text size="sm" c="dimmed" mb="md" className="measure">
        {t('sharesHelp')}
      </Text>
      {working.summary.inForce === null ? (
        <Text>{t('nothingAdopted')}</Text>
      ) : (
        <Stack gap="md" mb="md">
          <Group gap="md" align="flex-start">
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
          </Group>
          {kind === 'strategy' && (
            <MultiSelect
              label={t('shownChapters')}
              placeholder={shown.length === 0 ? t('allChapters') : ''}
              clearable
              data={chapterIds.map(id => ({ value: id, label: chapter(`${id}.title`) }))}
              value={shown}
              onChange={setShown}
            />
          )}
          <Checkbox.Group label={t('confidential')} description={t('confidentialHelp')} value={open} onChange={setOpen}>
            <Stack gap="xs" mt="xs">
              {confidentials.map(one => (
                <Checkbox key={one} value={one} label={words(`${one}.title`)} description={words(`${one}.help`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <div>
            <Button
              loading={create.isPending}
              onClick={() =>
                create.mutate(
                  {
                    strategy: working.id,
                    document: kind,
                    locale,
                    days: Number(days),
                    ...(kind === 'strategy' && shown.length > 0 ? { chapters: shown as ChapterId[] } : {}),
                    confidential: open as (typeof confidentials)[number][],
                  },
                  { onError: notifyError },
                )
              }
            >
              {t('makeLink')}
            </Button>
          </div>
        </Stack>
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
                  {t(`kind.${one.document}.title`)}
                  {one.chapters !== null && ` (${one.chapters.map(id => chapter(`${id}.title`)).join(', ')})`} ·{' '}
                  {one.locale === 'fr' ? 'Français' : 'English'} · {t('until', { day: formats.day(one.expiresAt) })} ·{' '}
                  {t('views', { count: one.views })}
                  {one.confidential.length > 0 &&
                    ` · ${t('withConfidential', { what: one.confidential.map(each => words(`${each}.title`)).join(', ') })}`}
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
