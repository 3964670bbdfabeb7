import { Anchor, Group, NavLink, Select, Text } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { z } from 'zod'
import { address } from '../../client.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink, usePageParams, useUrlState } from '../../ui-kit/links.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { compareVersions, readPlanDocument, readVersion } from '../endpoints.ts'
import { type ChapterId, chapterIds, chapters } from '../schema.ts'
import { ChapterText, isEmptyChapter } from './chapter-text.tsx'
import { Differences } from './differences.tsx'
import classes from './plan.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { RestoreVersion } from './restore-version.tsx'
import { useWorking } from './strategy-context.tsx'
import { useRecordOpen } from './use-record-open.ts'

const search = z.object({
  chapter: z
    .enum([...chapterIds, 'differences'])
    .optional()
    .catch(undefined),
})

/** An old version, whole: each chapter as it was, who submitted and decided it, and what changed since. */
export function VersionPage() {
  const t = useTranslations('plan.ui.versions')
  const number = Number(usePageParams().number)
  return (
    <PlanFrame
      title={t('version', { number: Number.isInteger(number) ? number : 0 })}
      lead={<PageLink to="plan/versions">{t('all')}</PageLink>}
    >
      {() => <Version number={number} />}
    </PlanFrame>
  )
}

function Version({ number }: { number: number }) {
  const t = useTranslations('plan.ui')
  const formats = useFormats()
  const working = useWorking()
  const { organisation } = useSession()
  const locale = useLocale() === 'en' ? 'en' : 'fr'
  const version = useApi(readVersion, { strategy: working.id, number })
  const [{ chapter }, setAddress] = useUrlState(search)
  const recordOpen = useRecordOpen()
  const read = version.data !== undefined
  useEffect(() => {
    if (read) recordOpen(number)
  }, [read, recordOpen, number])
  if (version.data === undefined)
    return version.error !== null ? (
      <ErrorState error={version.error} onRetry={() => void version.refetch()} />
    ) : (
      <PageSkeleton shape="text" />
    )
  const { document, state, submitted, decided, findings } = version.data
  const filled = chapters.filter(one => !isEmptyChapter(document, one.id))
  const shown = chapter ?? filled[0]?.id ?? 'differences'
  const file = (format: 'html' | 'pdf') =>
    address(
      readPlanDocument,
      { strategy: working.id, kind: 'strategy', format, locale, version: number },
      organisation.slug,
    ).url
  return (
    <>
      <div className={classes.versionHead}>
        <div>
          <Text fw={600}>{t(`versions.versionState.${state}`)}</Text>
          <Text size="sm" c="dimmed">
            {t('versions.submittedBy', { by: submitted.by, at: formats.moment(submitted.at) })}
            {decided !== null &&
              ` ${t(`versions.decided.${state === 'returned' ? 'returned' : 'adopted'}`, { by: decided.by, at: formats.moment(decided.at) })}`}{' '}
            {t('findings.counts', {
              errors: findings.error,
              warnings: findings.warning,
              remarks: findings.remark,
            })}
          </Text>
          {[submitted.note, decided?.note ?? '']
            .filter(note => note !== '')
            .map(note => (
              <Text key={note} component="blockquote" className={`reading ${classes.note}`}>
                {note}
              </Text>
            ))}
        </div>
        <Group gap="md">
          <Anchor href={file('html')} target="_blank" rel="noreferrer">
            {t('documents.read')}
          </Anchor>
          <Anchor href={file('pdf')} download>
            PDF
          </Anchor>
          {working.mayWrite && <RestoreVersion number={number} />}
        </Group>
      </div>
      <div className={classes.withChapters}>
        <Contents
          number={number}
          shown={shown}
          filled={filled.map(one => one.id)}
          onChoose={value => setAddress({ chapter: value as ChapterId })}
        />
        <div className={classes.main}>
          {shown === 'differences' ? <Since number={number} /> : <ChapterText document={document} chapter={shown} />}
        </div>
      </div>
    </>
  )
}

function Contents(props: { number: number; shown: string; filled: string[]; onChoose: (value: string) => void }) {
  const t = useTranslations('plan.ui')
  const to = (chapter: string) => ({
    to: 'plan/versions/$number',
    params: { number: props.number },
    search: { chapter },
  })
  const entries = [
    ...props.filled.map(id => ({ value: id, label: t(`chapter.${id as ChapterId}.title`) })),
    { value: 'differences', label: t('versions.since') },
  ]
  return (
    <>
      <nav className={classes.chapters} aria-label={t('versions.contents')}>
        {entries.map(one => (
          <NavLink
            key={one.value}
            active={one.value === props.shown}
            {...(one.value === props.shown ? { 'aria-current': 'page' as const } : {})}
            label={one.label}
            renderRoot={(rest: { children?: ReactNode }) => (
              <PageLink {...rest} {...to(one.value)} underline="never">
                {rest.children}
              </PageLink>
            )}
          />
        ))}
      </nav>
      <Select
        className={classes.chapterChoice ?? ''}
        label={t('versions.contents')}
        allowDeselect={false}
        data={entries}
        value={props.shown}
        onChange={value => value !== null && props.onChoose(value)}
      />
    </>
  )
}

function Since({ number }: { number: number }) {
  const t = useTranslations('plan.ui.versions')
  const working = useWorking()
  const result = useApi(compareVersions, { strategy: working.id, from: number })
  if (result.data === undefined)
    return result.error !== null ? <ErrorState error={result.error} /> : <PageSkeleton shape="text" count={3} />
  return (
    <>
      <Text size="sm" c="dimmed" mb={6}>
        {t('compareHelp')}
      </Text>
      <Differences differences={result.data.differences} />
    </>
  )
}
