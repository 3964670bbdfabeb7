import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { TodayPart, TodayRow, TodayRows } from '../../../ui-kit/today.tsx'
import { readKeyDates } from '../../endpoints.ts'
import type { CampaignView } from '../../schema.ts'
import { useDayNames } from '../calendar/use-day-names.ts'

/** Key dates that belong to a campaign, of the year in which it begins and the one in which it ends. */
export function CampaignDates({ campaign }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns')
  const names = useDayNames()
  const refresh = useRefresh()
  useLive('key-dates-changed', () => void refresh(readKeyDates))
  const [first, last] = [Number(campaign.from.slice(0, 4)), Number(campaign.to.slice(0, 4))]
  const begun = useApi(readKeyDates, { year: first })
  const ended = useApi(readKeyDates, { year: last }, { enabled: last !== first })
  const dates = [...(begun.data?.dates ?? []), ...(ended.data?.dates ?? [])].filter(
    date => date.own?.campaignId === campaign.id,
  )
  return (
    <TodayPart
      title={t('dates')}
      more={{ label: t('datesAll'), path: 'publish/calendar/dates', search: { year: first } }}
    >
      {dates.length === 0 ? (
        <Text c="dimmed">{t('datesNone')}</Text>
      ) : (
        <TodayRows>
          {dates.map(({ on, own }) => (
            <TodayRow
              key={`${on} ${own?.id}`}
              title={own?.name}
              to={{ path: 'publish/calendar', search: { view: 'day', day: on } }}
              aside={names.short(on)}
            />
          ))}
        </TodayRows>
      )}
    </TodayPart>
  )
}
