import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listFindings, readStrategy } from '../endpoints.ts'
import type { FindingView } from '../schema.ts'
import { ChapterList } from './chapter-list.tsx'
import { FirstStrategy } from './first-strategy.tsx'
import { Kept } from './kept.tsx'
import { Conflicts, RefusedValues } from './not-saved.tsx'
import classes from './plan.module.css'
import { chooseStrategy, useCurrentStrategy, useWorking, WorkingProvider } from './strategy-context.tsx'
import { useRecordOpen } from './use-record-open.ts'

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
          <ChapterList current={chapter} findings={list} />
          <div className={classes.main}>{children(list)}</div>
        </div>
      )}
    </Page>
  )
}
