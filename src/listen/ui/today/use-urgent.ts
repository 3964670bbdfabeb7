import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import type { Need } from '../../../ui-kit/registration.ts'
import { countMentions } from '../../endpoints.ts'
import { openStatuses } from '../river/open-statuses.ts'
import { useHeard } from '../river/use-heard.ts'

const search = { assignee: 'me', priority: ['urgent'], status: openStatuses }

/** Urgent mentions that were given to me and are not settled: they light the lamp. */
export function useUrgent(): Need[] | undefined {
  const t = useTranslations('listen.today')
  const { data, refetch } = useApi(
    countMentions,
    { assignee: 'me', priority: ['urgent'], status: openStatuses },
    { staleAfter: 60_000 },
  )
  useHeard(() => void refetch())
  if (data === undefined) return undefined
  if (data.count === 0) return []
  return [
    {
      id: 'listen.urgent',
      title: t('urgent', { count: data.count }),
      path: 'listen/river',
      search,
      action: t('urgentOpen'),
    },
  ]
}
