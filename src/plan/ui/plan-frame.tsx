import { Alert, Button, Group, NavLink, Select, Text } from '@mantine/core'
import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi, useClient } from '../../ui-kit/api.tsx'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import { PageLink, useGo } from '../../ui-kit/links.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useFormats, useSession } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listFindings, readStrategy, recordOpen } from '../endpoints.ts'
import type { FindingView } from '../schema.ts'
import { chapterOf, chapters } from '../schema.ts'
import { FirstStrategy } from './first-strategy.tsx'
import classes from './plan.module.css'
import { chooseStrategy, useCurrentStrategy, useWorking, WorkingProvider } from './strategy-context.tsx'
import { useModelWords } from './words.ts'

type FrameProps = {
  title: string
  lead?: ReactNode
  action?: ReactNode | ((working: ReturnType<typeof useWorking>) => ReactNode)
  /** Shown in the list of chapters as where one is. */
  chapter?: string
  width?: 'reading' | 'form' | 'work'
  children: (findings: FindingView[]) => ReactNode
}

/** Every page of the strategy: which strategy, whether all is kept, the chapters beside, and the page itself. */
export function PlanFrame(props: FrameProps) {
  const { summary, all, error } = useCurrentStrategy()
  const [, again] = useState(0)
  const { organisation } = useSession()
  const t = useTranslations('plan.ui')
  if (error !== null && error !== undefined && summary === undefined)
    return (
      <Page title={props.title}>
        <ErrorState error={error} />
      </Page>
    )
  if (summary === undefined)
    return (
      <Page title={props.title}>
        <PageSkeleton shape="form" />
      </Page>
    )
  if (summary === null)
    return (
      <Page title={props.title}>
        <FirstStrategy />
      </Page>
    )
  const switcher =
    all.length > 1 ? (
      <Select
        size="sm"
        aria-label={t('which')}
        allowDeselect={false}
        data={all.map(one => ({ value: String(one.id), label: one.name }))}
        value={String(summary.id)}
        onChange={value => {
          if (value === null) return
          chooseStrategy(organisation.slug, Number(value))
          again(count => count + 1)
        }}
      />
    ) : null
  return <Loaded key={summary.id} id={summary.id} switcher={switcher} {...props} />
}

function Loaded({ id, switcher, ...props }: FrameProps & { id: number; switcher: ReactNode }) {
  const whole = useApi(readStrategy, { strategy: id, marks: true }, { previous: true })
  if (whole.data === undefined)
    return (
      <Page title={props.title}>
        {whole.error !== null ? (
          <ErrorState error={whole.error} onRetry={() => void whole.refetch()} />
        ) : (
          <PageSkeleton shape="form" />
        )}
      </Page>
    )
  return (
    <WorkingProvider id={id} whole={whole.data}>
      <Framed switcher={switcher} {...props} />
    </WorkingProvider>
  )
}

function Framed({ title, lead, action, chapter, width, children, switcher }: FrameProps & { switcher: ReactNode }) {
  const working = useWorking()
  const findings = useApi(listFindings, { strategy: working.id }, { previous: true })
  const list = findings.data?.findings ?? []
  useRecordOpen()
  return (
    <Page
      title={title}
      {...(lead === undefined ? {} : { lead })}
      {...(width === undefined ? {} : { width })}
      action={typeof action === 'function' ? action(working) : action}
      aside={
        <>
          <Kept />
          {switcher}
        </>
      }
    >
      <Conflicts />
      <RefusedValues />
      {chapter === undefined ? (
        children(list)
      ) : (
        <div className={classes.withChapters}>
          <Chapters current={chapter} findings={list} />
          <div className={classes.main}>{children(list)}</div>
        </div>
      )}
    </Page>
  )
}

const opened = new Set<string>()

/** Counts, once a version and visit, that somebody opened the strategy in force (C12); only how many is ever told. */
function useRecordOpen(): void {
  const { id, summary } = useWorking()
  const client = useClient()
  const number = summary.inForce
  useEffect(() => {
    if (number === null || opened.has(`${id} ${number}`)) return
    opened.add(`${id} ${number}`)
    // Not counted this time is no reason to disturb the reader.
    client(recordOpen, { strategy: id, number }).catch(() => opened.delete(`${id} ${number}`))
  }, [client, id, number])
}

/** Whether what was typed is kept, and where. */
function Kept() {
  const t = useTranslations('plan.ui.kept')
  const { save, flush } = useWorking()
  const formats = useFormats()
  const shown = {
    idle: {
      icon: <Check size={15} aria-hidden />,
      text: save.savedAt === null ? null : t('idle', { time: formats.time(save.savedAt) }),
    },
    waiting: { icon: <LoaderCircle size={15} aria-hidden />, text: t('saving') },
    saving: { icon: <LoaderCircle size={15} aria-hidden />, text: t('saving') },
    failed: { icon: <CloudOff size={15} aria-hidden />, text: t('failed') },
  }[save.status]
  return (
    <Group gap={6} role="status">
      {shown.text !== null && (
        <>
          {shown.icon}
          <Text size="sm" c="dimmed">
            {shown.text}
          </Text>
        </>
      )}
      {save.status === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={() => void flush()}>
          {t('again')}
        </Button>
      )}
    </Group>
  )
}

/** What two people changed at once: both values, and a choice. Nothing was overwritten. */
function Conflicts() {
  const t = useTranslations('plan.ui.conflict')
  const { save, settle } = useWorking()
  const words = useModelWords()
  return save.conflicts.map(conflict => {
    const [part = '', second = '', field] = conflict.at.split('/')
    const label =
      field !== undefined
        ? words.field(part, field).label
        : second === ''
          ? words.part(`strategy.${part}`).label
          : words.field(part, second).label
    return (
      <Alert
        key={`${conflict.at} ${conflict.changedAt}`}
        color="action"
        mb="md"
        role="alert"
        title={t('title', { by: conflict.by, field: label })}
      >
        <dl className={classes.conflict}>
          <div>
            <dt>{t('theirs')}</dt>
            <dd>{said(conflict.now)}</dd>
          </div>
          <div>
            <dt>{t('mine')}</dt>
            <dd>{said(conflict.wanted)}</dd>
          </div>
        </dl>
        <Group gap="sm">
          <Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'theirs')}>
            {t('keepTheirs')}
          </Button>
          <Button size="compact-sm" onClick={() => settle(conflict, 'mine')}>
            {t('keepMine')}
          </Button>
        </Group>
      </Alert>
    )
  })
}

/** What the server would not take, with its reason and what was written: nothing typed disappears unseen. */
function RefusedValues() {
  const t = useTranslations('plan.ui.refused')
  const explain = useExplainError()
  const { save, dismiss } = useWorking()
  return save.refused.map(one => (
    <Alert key={one.place} color="negative" mb="md" role="alert" title={explain(one.error, 'changing').what}>
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {t('wrote', { value: said(one.to) })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => dismiss(one)}>
        {t('seen')}
      </Button>
    </Alert>
  ))
}

const said = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

/** The chapters, each with what the checks hold against it. On a phone: a choice on top. */
function Chapters({ current, findings }: { current: string; findings: FindingView[] }) {
  const t = useTranslations('plan.ui')
  const go = useGo()
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
                    {t('toMend', { count })}
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
