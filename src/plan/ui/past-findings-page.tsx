import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listPastFindings, readHistory } from '../endpoints.ts'
import type { AcceptedFinding, ChangeLine } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import { FindingTabs } from './finding-tabs.tsx'
import classes from './findings.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useRuleWords } from './rule-words.ts'
import { useWorking } from './strategy-context.tsx'
import { useWhere } from './use-where.ts'

/** Findings as they came and went: what was mended, from when to when; who accepted what, and why. */
export function PastFindingsPage() {
  const t = useTranslations('plan.ui.past')
  return (
    <PlanFrame title={t('title')} lead={t('lead')} filters={<FindingTabs />}>
      {() => (
        <>
          <Resolved />
          <Accepted />
        </>
      )}
    </PlanFrame>
  )
}

function Resolved() {
  const t = useTranslations('plan.ui.past')
  const [pages, setPages] = useState(1)
  return (
    <Section title={t('resolved')}>
      <ul className={classes.list}>
        <ResolvedPage after="" pages={pages} onMore={() => setPages(pages + 1)} />
      </ul>
    </Section>
  )
}

/** A page of them, and the next ones below: each begins where the one before now ends. */
function ResolvedPage({ after, pages, onMore }: { after: string; pages: number; onMore: () => void }) {
  const t = useTranslations('plan.ui.past')
  const severity = useTranslations('plan.ui.severity')
  const formats = useFormats()
  const words = useRuleWords()
  const where = useWhere()
  const working = useWorking()
  const page = useApi(listPastFindings, {
    strategy: working.id,
    open: false,
    limit: 50,
    ...(after === '' ? {} : { after }),
  })
  if (page.data === undefined)
    return (
      <li>
        {page.error !== null ? <ErrorState error={page.error} onRetry={() => void page.refetch()} /> : <PageSkeleton />}
      </li>
    )
  const gone = page.data.findings.filter(one => one.resolvedAt !== null)
  const { next } = page.data
  if (gone.length === 0 && after === '' && next === null)
    return (
      <li>
        <EmptyState title={t('noneResolved')}>{t('noneResolvedHelp')}</EmptyState>
      </li>
    )
  return (
    <>
      {gone.map(one => {
        const to = pageOfPlace(one.at)
        return (
          <li key={one.id} className={classes.finding} data-past>
            <div className={classes.head}>
              <span className={classes.severity}>{severity(one.severity)}</span>
              <PageLink to={to.to} params={to.params} search={to.search} size="sm" c="inherit">
                {where(one.at)}
              </PageLink>
            </div>
            <Title order={3} size="h5" className={classes.what ?? ''}>
              {words.what(one)}
            </Title>
            <Text size="sm" c="dimmed">
              {t('fromTo', { from: formats.day(one.firstSeenAt), to: formats.day(one.resolvedAt ?? one.firstSeenAt) })}
            </Text>
          </li>
        )
      })}
      {next !== null &&
        (pages > 1 ? (
          <ResolvedPage after={next} pages={pages - 1} onMore={onMore} />
        ) : (
          <li>
            <Button variant="default" onClick={onMore}>
              {t('more')}
            </Button>
          </li>
        ))}
    </>
  )
}

/** Acceptances given and withdrawn are lines of history like any other. */
function Accepted() {
  const t = useTranslations('plan.ui.past')
  const formats = useFormats()
  const words = useRuleWords()
  const where = useWhere()
  const working = useWorking()
  const history = useApi(readHistory, { strategy: working.id, at: 'accepted', limit: 200 })
  const lines = (history.data?.changes ?? []).filter(one => one.do === 'add' || one.do === 'remove')
  if (lines.length === 0) return null
  // An acceptance that replaces an earlier one takes it out in the same set: that is no withdrawal.
  const given = new Set(lines.filter(one => one.do === 'add').map(one => `${one.change} ${one.place}`))
  const told = lines.filter(one => one.do === 'add' || !given.has(`${one.change} ${one.place}`))
  return (
    <Section title={t('accepted')}>
      <ul className={classes.list}>
        {told.map(line => {
          const accepted = acceptedOf(line)
          if (accepted === null) return null
          const to = pageOfPlace(accepted.at)
          return (
            <li key={line.id} className={classes.finding} data-past>
              <div className={classes.head}>
                <span className={classes.severity}>{t(line.do === 'add' ? 'given' : 'withdrawn')}</span>
                <PageLink to={to.to} params={to.params} search={to.search} size="sm" c="inherit">
                  {where(accepted.at)}
                </PageLink>
              </div>
              <Title order={3} size="h5" className={classes.what ?? ''}>
                {words.principle(accepted.rule)}
              </Title>
              <Text size="sm" c="dimmed">
                {t('by', { by: line.by, at: formats.moment(line.at) })}
                {line.do === 'add' && ` ${t('until', { until: formats.day(`${accepted.until}T12:00:00Z`) })}`}
              </Text>
              {line.do === 'add' && <Text className={`reading ${classes.reason}`}>{accepted.reason}</Text>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function acceptedOf(line: ChangeLine): AcceptedFinding | null {
  const kept = (line.do === 'add' ? line.after : line.before) as { item?: AcceptedFinding } | null
  return kept?.item ?? null
}
