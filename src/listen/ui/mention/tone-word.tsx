import { Minus, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Mention } from '../../schema.ts'
import classes from './mention.module.css'

type ToneValue = Mention['tone']['value']
const signs = { positive: ThumbsUp, neutral: Minus, negative: ThumbsDown }

/** A tone is a sign and a word; colour only helps. */
export function ToneWord({ tone, corrected = false }: { tone: ToneValue; corrected?: boolean }) {
  const t = useTranslations('listen')
  const Sign = signs[tone]
  return (
    <span className={classes.tone} data-tone={tone} title={corrected ? t('mention.toneCorrected') : undefined}>
      <Sign size={13} aria-hidden />
      {t(`tones.${tone}`)}
      {corrected && <span className="unseen">{t('mention.toneCorrected')}</span>}
    </span>
  )
}
