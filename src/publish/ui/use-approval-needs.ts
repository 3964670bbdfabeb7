import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import type { Need } from '../../ui-kit/registration.ts'
import { listApprovals } from '../endpoints.ts'

/** Contents that wait for this person's approval. */
export function useApprovalNeeds(): Need[] | undefined {
  const t = useTranslations('publish.contents.approval')
  const { data, refetch } = useApi(listApprovals, {}, { staleAfter: 60_000 })
  useLive('entries-changed', () => void refetch())
  if (data === undefined) return undefined
  const count = data.waiting.filter(line => line.standing === 'yes' || line.standing === 'substitute').length
  if (count === 0) return []
  return [{ id: 'publish.approvals', title: t('need', { count }), path: 'publish/approvals', action: t('needOpen') }]
}
