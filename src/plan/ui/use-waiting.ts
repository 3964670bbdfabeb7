import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import type { Need } from '../../ui-kit/registration.ts'
import { listWaiting } from '../endpoints.ts'

/** Versions that wait for my decision: they light the lamp. */
export function useWaiting(): Need[] | undefined {
  const t = useTranslations('plan.waiting')
  const { data, refetch } = useApi(listWaiting, {}, { staleAfter: 60_000 })
  useLive('versions-changed', () => void refetch())
  useLive('strategies-changed', () => void refetch())
  useLive('reconnected', () => void refetch())
  return data?.waiting.map(one => ({
    id: `plan.waiting.${one.strategy}`,
    title: t('title', { number: one.number, name: one.name }),
    detail: t('by', { by: one.submitted.by }),
    path: 'plan/versions',
    search: { strategy: one.strategy },
    action: t('open'),
  }))
}
