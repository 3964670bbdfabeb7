import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import type { Wave } from './join-spikes.ts'

/** « 22 nov. 2026, de 14 h à 17 h », in the organisation's zone. */
export function useWaveTime(): (wave: Pick<Wave, 'since' | 'until'>) => string {
  const t = useTranslations('listen.spikes')
  const formats = useFormats()
  return ({ since, until }) =>
    t('when', { day: formats.day(since), from: formats.time(since), to: formats.time(until) })
}
