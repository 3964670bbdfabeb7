import { useClipboard } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from './announce.tsx'

/**
 * Copies a text and says so once it is done. Where the browser lets nothing be copied (no HTTPS, or refused), `select` marks
 * the text and `byHand` asks to copy it; null: not needed.
 */
export function useCopy(text: string, select: () => void) {
  const t = useTranslations('app')
  const announce = useAnnounce()
  const { copy, copied, error } = useClipboard()
  const byHand = error === null ? null : t('copyByHand')
  const said = copied ? t('copied') : byHand
  const failed = useRef(select)
  failed.current = select
  useEffect(() => {
    if (error !== null) failed.current()
  }, [error])
  useEffect(() => {
    if (said !== null) announce(said)
  }, [said, announce])
  return { copied, byHand, copy: () => copy(text) }
}
