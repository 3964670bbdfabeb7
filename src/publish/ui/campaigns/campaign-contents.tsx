import { Button, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation, useRefresh } from '../../../ui-kit/api.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError } from '../../../ui-kit/notify.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { createEntry, listEntries } from '../../endpoints.ts'
import type { CampaignView, EntryLine } from '../../schema.ts'
import { StateChip } from '../state-chip.tsx'

const shown = 8

/** The campaign's contents: what comes next, and what is out. */
export function CampaignContents({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const refresh = useRefresh()
  const readAgain = () => void refresh(listEntries)
  useLive('entries-changed', readAgain)
  useLive('sends-changed', readAgain)
  const answer = useApi(listEntries, { campaign: campaign.id, limit: 200 })
  const calendar = { path: 'publish/calendar', search: { view: 'list', day: campaign.from, campaign: campaign.id } }
  return (
    <Loaded answer={answer}>
      {({ entries }) => {
        const next = entries.filter(one => one.state !== 'published').toSorted(byTime)
        const out = entries.filter(one => one.state === 'published').toSorted((a, b) => byTime(b, a))
        return (
          <>
            <TodayPart title={t('next')} more={{ label: t('allContents'), ...calendar }}>
              {next.length === 0 ? <Text c="dimmed">{t('nextNone')}</Text> : <Rows entries={next} />}
              <AddContent campaign={campaign} />
            </TodayPart>
            <TodayPart title={t('out')}>
              {out.length === 0 ? <Text c="dimmed">{t('outNone')}</Text> : <Rows entries={out} />}
            </TodayPart>
          </>
        )
      }}
    </Loaded>
  )
}

/** What has no time comes last. */
const byTime = (a: EntryLine, b: EntryLine) => (timeOf(a) ?? '9999').localeCompare(timeOf(b) ?? '9999')
const timeOf = ({ variants, planned }: EntryLine) => variants.find(one => one.at !== null)?.at ?? planned?.at ?? null

function Rows({ entries }: { entries: EntryLine[] }) {
  const t = useTranslations('publish.campaigns')
  const list = useTranslations('publish.contents.list')
  const formats = useFormats()
  return (
    <TodayRows>
      {entries.slice(0, shown).map(entry => {
        const at = timeOf(entry)
        return (
          <TodayRow
            key={entry.id}
            title={entry.title || list('untitled')}
            to={{ path: 'publish/entries/$entryId', params: { entryId: entry.id } }}
            aside={<StateChip state={entry.state} />}
            detail={[at === null ? t('undated') : formats.moment(at), ...entry.variants.map(one => one.name)].join(
              ' · ',
            )}
          />
        )
      })}
    </TodayRows>
  )
}

/** Begun for the campaign and its objective. */
function AddContent({ campaign: { id, objective } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const go = useGo()
  const notifyError = useNotifyError()
  const mayWrite = useCan('publish.write')
  const create = useApiMutation(createEntry)
  if (!mayWrite) return null
  return (
    <Button
      mt="sm"
      variant="default"
      leftSection={<Plus size={16} aria-hidden />}
      loading={create.isPending}
      onClick={() =>
        create.mutate(
          { title: '', campaignId: id, objectives: objective === null ? [] : [objective] },
          {
            onSuccess: entry => go('publish/entries/$entryId', { params: { entryId: entry.id } }),
            onError: notifyError,
          },
        )
      }
    >
      {t('addContent')}
    </Button>
  )
}
