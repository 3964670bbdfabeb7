import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'use-intl'
import classes from './demonstration-banner.module.css'

/** On every page of a demonstration, so that nobody takes what is made up for what was heard. */
export function DemonstrationBanner({ kept }: { kept: boolean }) {
  const t = useTranslations('app.demonstration')
  return (
    <p role="note" className={classes.banner}>
      <FlaskConical size={15} aria-hidden className={classes.sign} />
      <span>
        <strong>{t('title')}</strong> {t(kept ? 'kept' : 'passing')}
      </span>
    </p>
  )
}
