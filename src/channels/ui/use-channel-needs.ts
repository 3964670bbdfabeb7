import { useTranslations } from 'use-intl'
import type { Need } from '../../ui-kit/registration.ts'
import { useChannels } from './use-channels.ts'

/** Accesses that no longer hold, or end within a week: what waits for them does not go out. */
export function useChannelNeeds(): Need[] | undefined {
  const t = useTranslations('channels.needs')
  const { data } = useChannels()
  return data?.channels.flatMap(({ id, name, state, error, expiresAt, expiresInDays }) => {
    const need = { id: `channels.${id}`, path: `channels/${id}`, action: t('renew') }
    if (state === 'broken')
      return [{ ...need, title: t('broken', { name }), ...(error === null ? {} : { detail: error.message }) }]
    if (expiresAt === null || expiresInDays === null) return []
    return [{ ...need, title: t('ends', { name, days: expiresInDays }), dueAt: expiresAt }]
  })
}
