import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { CampaignView } from '../../schema.ts'

const colours = { coming: 'action', running: 'positive', over: 'gray' }

export function CampaignState({ state }: { state: CampaignView['state'] }) {
  const t = useTranslations('publish.campaigns.states')
  return <Badge color={colours[state]}>{t(state)}</Badge>
}
