import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { Dialog } from '../../ui-kit/dialog.tsx'
import { PageLink, useUrlState } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { useReturnFocus } from '../../ui-kit/use-return-focus.ts'
import { acceptFinding, listFindings, readStrategy, withdrawAcceptance } from '../endpoints.ts'
import type { FindingView } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import { FindingTabs } from './finding-tabs.tsx'
import classes from './findings.module.css'
import { PlanFrame } from './plan-frame.tsx'
import { useRuleWords } from './rule-words.ts'
import { useWorking } from './strategy-context.tsx'
import { useFirstScreen } from './use-first-screen.ts'
import { useWhere } from './use-where.ts'

const address = z.object({
  severity: z.enum(['all', 'error', 'warning', 'remark']).optional().catch(undefined),
  step: z.coerce.number().int().min(1).max(10).optional().catch(undefined),
})

/** Findings drawn at once. */
const page = 40

/** What the checks say: every finding with why it matters, what to do, and one click to the place. */
export function FindingsPage() {
  const t = useTranslations('plan.ui.findings')
  return (
    <PlanFrame title={t('title')} lead={t('lead')} filters={<FindingTabs />}>
      {() => <Findings />}
    </PlanFrame>
  )
}

function Findings() {
  const t = useTranslations('plan.ui')
  const factWords = useTranslations('plan.file.facts')
  const formats = useFormats()
  const working = useWorking()
  const [{ severity = 'all', step }, setAddress] = useUrlState(address)
  const result = useApi(listFindings, { strategy: working.id }, { previous: true })
  const [most, setMost] = useState(page)
  const [accepting, setAccepting] = useState<FindingView | null>(null)
  if (result.data === undefined)
    return result.error !== null ? (
      <ErrorState error={result.error} onRetry={() => void result.refetch()} />
    ) : (
      <PageSkeleton />
    )
  const { findings, unknown } = result.data
  const open = findings.filter(one => one.accepted === null)
  // Of the step that was asked for, as the method map counts them.
  const here = open.filter(one => step === undefined || one.step === step)
  const shown = here.filter(one => severity === 'all' || one.severity === severity)
  const accepted = findings.filter(one => one.accepted !== null)
  const count = (of: FindingView['severity']) => here.filter(one => one.severity === of).length
  return (
    <>
      <Group justify="space-between" mb="md" gap="sm">
        <SegmentedControl
          aria-label={t('findings.title')}
          value={severity}
          onChange={value => setAddress({ severity: value === 'all' ? undefined : (value as 'error') })}
          data={[
            { value: 'all', label: `${t('findings.title')} ${formats.number(here.length)}` },
            ...(['error', 'warning', 'remark'] as const).map(one => ({
              value: one,
              label: t(`severities.${one}`, { count: count(one) }),
            })),
          ]}
        />
        {step !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => setAddress({ step: undefined })}>
            {t(`method.step.s${step as 1}.title`)} ✕
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {t('findings.sum', { toMend: count('error') + count('warning'), remarks: count('remark') })}
      </Text>
      {shown.length === 0 && open.length > 0 ? (
        <EmptyState title={t('findings.noneChosen')}>
          <Button variant="default" onClick={() => setAddress({ severity: undefined, step: undefined })}>
            {t('findings.showAll')}
          </Button>
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState title={t('findings.none')}>{accepted.length === 0 && t('findings.noneHelp')}</EmptyState>
      ) : (
        <Rows findings={shown.slice(0, most)} onAccept={setAccepting} />
      )}
      {shown.length > most && (
        <Button variant="default" onClick={() => setMost(most + page)}>
          {t('showMore', { count: Math.min(page, shown.length - most) })}
        </Button>
      )}
      {accepted.length > 0 && (
        <Section title={t('findings.accepted')}>
          <ul className={classes.list}>
            {accepted.map(one => (
              <FindingRow key={`${one.rule} ${one.at}`} finding={one} />
            ))}
          </ul>
        </Section>
      )}
      {unknown.length > 0 && (
        <Text size="sm" c="dimmed" mt="xl" className="measure">
          {t('findings.unknownTitle', {
            count: unknown.length,
            facts: formats.list(
              [...new Set(unknown.flatMap(one => one.needs))].map(need => factWords(need as 'listening')),
            ),
          })}{' '}
          {t('findings.unknownHelp')}
        </Text>
      )}
      {accepting !== null && <AcceptDialog finding={accepting} onClose={() => setAccepting(null)} />}
    </>
  )
}

function Rows({ findings, onAccept }: { findings: FindingView[]; onAccept: (finding: FindingView) => void }) {
  const { drawn, style } = useFirstScreen(findings.length, { first: 8, height: 150 })
  return (
    <ul className={classes.list} style={style}>
      {findings.slice(0, drawn).map(one => (
        <FindingRow key={`${one.rule} ${one.at}`} finding={one} onAccept={() => onAccept(one)} />
      ))}
    </ul>
  )
}

function FindingRow({ finding, onAccept }: { finding: FindingView; onAccept?: () => void }) {
  const t = useTranslations('plan.ui')
  const formats = useFormats()
  const words = useRuleWords()
  const working = useWorking()
  const notifyError = useNotifyError()
  const withdraw = useApiMutation(withdrawAcceptance, { refresh: [listFindings, readStrategy] })
  const page = pageOfPlace(finding.at)
  const where = useWhere()(finding.at)
  return (
    <li className={classes.finding} data-severity={finding.severity}>
      <div className={classes.head}>
        <span className={classes.severity}>{t(`severity.${finding.severity}`)}</span>
        <span className={classes.where}>{where}</span>
      </div>
      <Title order={2} size="h5" className={classes.what ?? ''}>
        {words.what(finding)}
      </Title>
      <Text size="sm" c="dimmed" className="measure">
        {words.why(finding)}
      </Text>
      <Text size="sm" className="measure" mt={4}>
        {words.next(finding)}
      </Text>
      {finding.accepted !== null && (
        <Text size="sm" mt={4} className="measure">
          {t('findings.acceptedBy', {
            until: formats.day(`${finding.accepted.until}T12:00:00Z`),
            reason: finding.accepted.reason,
          })}
        </Text>
      )}
      <Group gap="md" mt={8}>
        <PageLink to={page.to} params={page.params} search={page.search} size="sm" fw={500}>
          {t('findings.go')}
        </PageLink>
        {working.mayWrite && onAccept !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={onAccept}>
            {t('findings.accept')}
          </Button>
        )}
        {working.mayWrite && finding.accepted !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              withdraw.mutate({ strategy: working.id, rule: finding.rule, at: finding.at }, { onError: notifyError })
            }
          >
            {t('findings.withdraw')}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('findings.since', { day: formats.day(finding.since) })} ·{' '}
          {t('findings.principle', { principle: finding.principle })}
        </Text>
      </Group>
    </li>
  )
}

function AcceptDialog({ finding, onClose }: { finding: FindingView; onClose: () => void }) {
  const t = useTranslations('plan.ui.findings')
  const words = useRuleWords()
  const working = useWorking()
  const notifyError = useNotifyError()
  useReturnFocus()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(() => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10))
  const accept = useApiMutation(acceptFinding, { refresh: [listFindings, readStrategy] })
  return (
    <Dialog opened onClose={onClose} title={t('acceptTitle')} size="lg">
      <form
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() === '') return
          accept.mutate(
            { strategy: working.id, rule: finding.rule, at: finding.at, reason, until },
            { onSuccess: onClose, onError: notifyError },
          )
        }}
      >
        <Stack gap="md">
          <Text>{words.what(finding)}</Text>
          <Text size="sm" c="dimmed">
            {t('acceptHelp')}
          </Text>
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={2}
            maxLength={5000}
            data-autofocus
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('until')}
            required
            maw={200}
            value={until}
            onChange={event => setUntil(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={accept.isPending}>
              {t('confirm')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
