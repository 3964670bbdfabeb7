import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import type { Need } from '../../ui-kit/registration.ts'
import { countSends } from '../endpoints.ts'
import { useSendsLive } from './use-sends.ts'

/** Sends that only a person can decide: late ones, refused ones, those whose outcome nobody knows; and what is held. */
export function useSendNeeds(): Need[] | undefined {
  const t = useTranslations('publish.board.needs')
  const { data } = useApi(countSends, {}, { staleAfter: 60_000 })
  useSendsLive()
  if (data === undefined) return undefined
  const needs: Need[] = []
  const path = 'publish/sends'
  if (data.unknown > 0)
    needs.push({ id: 'publish.unknown', title: t('unknown', { count: data.unknown }), path, action: t('settle') })
  if (data.late > 0)
    needs.push({ id: 'publish.late', title: t('late', { count: data.late }), path, action: t('decide') })
  if (data.failed > 0)
    needs.push({ id: 'publish.failed', title: t('failed', { count: data.failed }), path, action: t('decide') })
  if (data.held > 0) needs.push({ id: 'publish.held', title: t('held', { count: data.held }), path, action: t('look') })
  return needs
}
