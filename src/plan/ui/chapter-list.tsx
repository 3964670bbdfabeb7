import { NavLink, Select, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import type { FindingView } from '../schema.ts'
import { chapterOf, chapters } from '../schema.ts'
import classes from './plan.module.css'

/** The chapters, each with what the checks hold against it. On a phone: a choice on top. */
export function ChapterList({ current, findings }: { current: string; findings: FindingView[] }) {
  const t = useTranslations('plan.ui')
  const go = useGo()
  const formats = useFormats()
  const counts = new Map<string, number>()
  for (const one of findings)
    if (one.accepted === null && one.severity !== 'remark')
      counts.set(chapterOf(one.at), (counts.get(chapterOf(one.at)) ?? 0) + 1)
  return (
    <>
      <nav className={classes.chapters} aria-label={t('chapters')}>
        {chapters.map(chapter => {
          const count = counts.get(chapter.id) ?? 0
          return (
            <NavLink
              key={chapter.id}
              active={chapter.id === current}
              {...(chapter.id === current ? { 'aria-current': 'page' as const } : {})}
              label={t(`chapter.${chapter.id}.title`)}
              rightSection={
                count > 0 ? (
                  <Text size="xs" c="dimmed">
                    {formats.number(count)}
                    <span className="unseen"> {t('toMend', { count })}</span>
                  </Text>
                ) : null
              }
              renderRoot={(rest: { children?: ReactNode }) => (
                <PageLink {...rest} to={`plan/${chapter.id}`} underline="never">
                  {rest.children}
                </PageLink>
              )}
            />
          )
        })}
      </nav>
      <Select
        className={classes.chapterChoice ?? ''}
        label={t('chapters')}
        allowDeselect={false}
        data={chapters.map(chapter => ({ value: chapter.id, label: t(`chapter.${chapter.id}.title`) }))}
        value={current}
        onChange={value => value !== null && go(`plan/${value}`)}
      />
    </>
  )
}
