import { Select, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PageLink } from '../../ui-kit/links.tsx'
import { chapterOf, chapters, modes } from '../schema.ts'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useWorking } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

/** The strategy's table of contents: each chapter with what it holds and what is to be looked at again. */
export function ChaptersPage() {
  const t = useTranslations('plan.ui')
  return (
    <PlanFrame title={t('pages.chapters')} lead={t('pages.chaptersLead')}>
      {findings => (
        <>
          <Head />
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
        </>
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

/** What the strategy is called, how far it goes, in which language it is written. */
function Head() {
  const words = useModelWords()
  const { document, mayWrite, set } = useWorking()
  const choice = (place: 'mode' | 'language', values: { value: string; label: string }[]) => (
    <Select
      label={words.part(`strategy.${place}`).label}
      {...(words.part(`strategy.${place}`).why === undefined
        ? {}
        : { description: words.part(`strategy.${place}`).why })}
      allowDeselect={false}
      readOnly={!mayWrite}
      maw={320}
      data={values}
      value={document[place] ?? values[0]?.value ?? null}
      onChange={value => value !== null && set(place, value)}
    />
  )
  return (
    <div className={classes.stack} style={{ maxWidth: 860, marginBottom: 32 }}>
      <TextInput
        label={words.part('strategy.name').label}
        maxLength={300}
        readOnly={!mayWrite}
        value={document.name ?? ''}
        onChange={event => event.currentTarget.value.trim() !== '' && set('name', event.currentTarget.value)}
      />
      {choice(
        'mode',
        modes.map(value => ({ value, label: words.value('mode', value) })),
      )}
      {choice('language', [
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ])}
    </div>
  )
}
