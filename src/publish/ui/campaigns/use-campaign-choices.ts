import { useApi } from '../../../ui-kit/api.tsx'
import { listCampaigns } from '../../endpoints.ts'

/** Campaigns to choose from, those that are not over first. */
export function useCampaignChoices(): { value: string; label: string }[] {
  const answer = useApi(listCampaigns, {}, { staleAfter: 60_000 })
  return (answer.data?.campaigns ?? [])
    .toSorted((a, b) => Number(a.state === 'over') - Number(b.state === 'over'))
    .map(one => ({ value: one.id, label: one.name }))
}
