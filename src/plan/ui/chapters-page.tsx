import { useTranslations } from 'use-intl'
import { PageLink } from '../../ui-kit/links.tsx'
import { chapterOf, chapters } from '../schema.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'

/** The strategy's table of contents: each chapter with what it holds and what is to be looked at again. */
export function ChaptersPage() {
  const t = useTranslations('plan.ui')
  return (
    <PlanFrame title={t('pages.chapters')} lead={t('pages.chaptersLead')}>
      {findings => (
        <ul className={classes.rows} style={{ maxWidth: 860 }}>
          {chapters.map(chapter => (
            <ChapterRow
              key={chapter.id}
              id={chapter.id}
              count={
                findings.filter(
                  one => one.accepted === null && one.severity !== 'remark' && chapterOf(one.at) === chapter.id,
                ).length
              }
            />
          ))}
        </ul>
      )}
    </PlanFrame>
  )
}

function ChapterRow({ id, count }: { id: (typeof chapters)[number]['id']; count: number }) {
  const t = useTranslations('plan.ui')
  const { document } = useWorking()
  const parts = chapters.find(one => one.id === id)?.parts ?? []
  const items = parts.reduce((sum, part) => {
    const value = (document as Record<string, unknown>)[part]
    return sum + (Array.isArray(value) ? value.length : value === undefined ? 0 : 1)
  }, 0)
  return (
    <li>
      <PageLink to={`plan/${id}`} className={classes.item} underline="never">
        <span className={classes.itemName}>
          {t(`chapter.${id}.title`)}
          <span className={classes.itemLead}>{t(`chapter.${id}.lead`)}</span>
        </span>
        <span className={classes.itemAside}>
          {[t('pages.items', { count: items }), count > 0 ? t('toMend', { count }) : null].filter(Boolean).join(' · ')}
        </span>
      </PageLink>
    </li>
  )
}
