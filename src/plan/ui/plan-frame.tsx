import { Alert, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listFindings, readStrategy } from '../endpoints.ts'
import type { FindingView } from '../schema.ts'
import { ChapterList } from './chapter-list.tsx'
import { chooseStrategy, useCurrentStrategy, useStrategyInAddress } from './current-strategy.ts'
import { FirstStrategy } from './first-strategy.tsx'
import { Kept } from './kept.tsx'
import { Conflicts, RefusedValues } from './not-saved.tsx'
import classes from './plan.module.css'
import { useWorking, WorkingProvider } from './strategy-context.tsx'
import { useWhenCalm } from './use-when-calm.ts'

const none: FindingView[] = []

type FrameProps = {
  title: string
  /** What the page is about once the strategy is here, and has a name: its title then. */
  subject?: (working: ReturnType<typeof useWorking>) => string | undefined
  lead?: ReactNode
  action?: ReactNode | ((working: ReturnType<typeof useWorking>) => ReactNode)
  /** Shown in the list of chapters as where one is. */
  chapter?: string
  width?: 'reading' | 'form' | 'work'
  /** Pages that belong together, filters. */
  filters?: ReactNode
  children: (findings: FindingView[]) => ReactNode
}

/** Every page of the strategy: which strategy, whether all is kept, the chapters beside, and the page itself. */
export function PlanFrame(props: FrameProps) {
  const { summary, all, error } = useCurrentStrategy()
  const { organisation } = useSession()
  const t = useTranslations('plan.ui')
  const aside = summary?.archived === true
  const shown = aside ? [...all, summary] : all
  const show = useStrategyInAddress(shown.length > 1, summary?.id)
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
    shown.length > 1 ? (
      <Select
        size="sm"
        aria-label={t('which')}
        title={summary.name}
        // As long as its name, as far as there is room.
        style={{ width: `${Math.max(24, summary.name.length * 0.9 + 6)}ch`, maxWidth: 'calc(100vw - 32px)' }}
        allowDeselect={false}
        data={shown.map(one => ({ value: String(one.id), label: one.name }))}
        value={String(summary.id)}
        onChange={value => {
          chooseStrategy(organisation.slug, Number(value))
          show(Number(value))
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

function Framed({
  title,
  subject,
  lead,
  action,
  chapter,
  width,
  filters,
  children,
  switcher,
}: FrameProps & { switcher: ReactNode }) {
  const working = useWorking()
  const findings = useApi(listFindings, { strategy: working.id }, { previous: true })
  const list = useWhenCalm(findings.data?.findings ?? none)
  return (
    <Page
      title={subject?.(working) || title}
      {...(lead === undefined ? {} : { lead })}
      {...(width === undefined ? {} : { width })}
      {...(filters === undefined ? {} : { filters })}
      action={typeof action === 'function' ? action(working) : action}
      aside={
        <>
          <Kept />
          {switcher}
        </>
      }
    >
      {working.summary.archived && <Aside />}
      <Conflicts />
      <RefusedValues />
      {chapter === undefined ? (
        children(list)
      ) : (
        <div className={classes.withChapters}>
          <ChapterList current={chapter} findings={list} />
          <div className={classes.main}>{children(list)}</div>
        </div>
      )}
    </Page>
  )
}

/** A strategy that was put aside is read like others. */
function Aside() {
  const t = useTranslations('plan.ui.strategies')
  return (
    <Alert mb="lg" color="gray">
      {t('isAside')} <PageLink to="plan/strategies">{t('title')}</PageLink>
    </Alert>
  )
}
