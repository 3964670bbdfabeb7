import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { TodayPart } from '../../../ui-kit/today.tsx'
import { readRiver } from '../../endpoints.ts'
import { openStatuses } from '../river/open-statuses.ts'
import { useHeard } from '../river/use-heard.ts'
import { TodayMentions } from './today-mentions.tsx'

/** What was given to me and is not settled, newest first. */
export function TodayMine() {
  const t = useTranslations('listen.today')
  const { data, refetch } = useApi(readRiver, { assignee: 'me', status: openStatuses, limit: 5 })
  useHeard(() => void refetch())
  if (data === undefined || data.mentions.length === 0) return null
  return (
    <TodayPart
      title={t('mine')}
      more={{ label: t('allMine'), path: 'listen/river', search: { assignee: 'me', status: openStatuses } }}
    >
      <TodayMentions mentions={data.mentions} />
    </TodayPart>
  )
}
