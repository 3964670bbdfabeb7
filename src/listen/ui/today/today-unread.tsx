import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { TodayPart } from '../../../ui-kit/today.tsx'
import { readRiver } from '../../endpoints.ts'
import { useHeard } from '../river/use-heard.ts'
import { TodayMentions } from './today-mentions.tsx'

/** The newest of what nobody has read yet. */
export function TodayUnread() {
  const t = useTranslations('listen.today')
  const { data, refetch } = useApi(readRiver, { status: ['new'], limit: 5 })
  useHeard(() => void refetch())
  if (data === undefined || data.mentions.length === 0) return null
  return (
    <TodayPart title={t('unread')} more={{ label: t('allUnread'), path: 'listen/river', search: { status: ['new'] } }}>
      <TodayMentions mentions={data.mentions} />
    </TodayPart>
  )
}
