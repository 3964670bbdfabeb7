import { Button, Checkbox, Group, Text } from '@mantine/core'
import { Stamp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../endpoint.ts'
import { useApi, useApiMutation, useRefresh } from '../../ui-kit/api.tsx'
import { DataList, Named } from '../../ui-kit/data-list.tsx'
import { PageLink } from '../../ui-kit/links.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import { Loaded } from '../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { EmptyState } from '../../ui-kit/states.tsx'
import { approveEntries, listApprovals } from '../endpoints.ts'
import { entryReads } from './entry-reads.ts'

type Line = OutputOf<typeof listApprovals>['waiting'][number]
const isMine = (line: Line) => line.standing === 'yes' || line.standing === 'substitute'

/** What waits for an approval, the most urgent first: the reader's own above, what waits for others below. */
export function ApprovalsPage() {
  const t = useTranslations('publish.contents.approval')
  const refresh = useRefresh()
  const answer = useApi(listApprovals, {})
  useLive('entries-changed', () => void refresh(listApprovals))
  useLive('reconnected', () => void refresh(listApprovals))
  return (
    <Page title={t('queue')} lead={t('queueLead')}>
      <Loaded answer={answer}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <EmptyState title={t('queueEmpty')} icon={<Stamp size={22} aria-hidden />}>
              {t('queueEmptyHelp')}
            </EmptyState>
          ) : (
            <>
              <Mine lines={waiting.filter(isMine)} />
              <Others lines={waiting.filter(line => !isMine(line))} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Mine({ lines }: { lines: Line[] }) {
  const t = useTranslations('publish.contents.approval')
  const notifyError = useNotifyError()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const approve = useApiMutation(approveEntries, { refresh: entryReads })
  if (lines.length === 0) return null
  const picked = lines.filter(line => chosen.has(line.id))
  const all = () =>
    approve.mutate(
      { entries: picked.map(({ id, version, round }) => ({ id, version, round })) },
      {
        onSuccess: ({ done, refused }) => {
          setChosen(new Set())
          const why = [...new Set(refused.map(one => one.message))].join(' ')
          const rest = refused.length === 0 ? '' : ` ${t('refused', { count: refused.length, why })}`
          notify(`${t('approvedMany', { count: done })}${rest}`)
        },
        onError: notifyError,
      },
    )
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Section
      title={t('mine')}
      aside={
        picked.length > 0 && (
          <Button size="compact-md" loading={approve.isPending} onClick={all}>
            {t('approveAll', { count: picked.length })}
          </Button>
        )
      }
    >
      <Lines
        lines={lines}
        before={line => (
          <Checkbox
            aria-label={t('choose', { title: line.title })}
            checked={chosen.has(line.id)}
            onChange={event => toggle(line.id, event.currentTarget.checked)}
          />
        )}
      />
    </Section>
  )
}

function Others({ lines }: { lines: Line[] }) {
  const t = useTranslations('publish.contents.approval')
  if (lines.length === 0) return null
  return (
    <Section title={t('others')}>
      <Lines lines={lines} />
    </Section>
  )
}

function Lines({ lines, before }: { lines: Line[]; before?: (line: Line) => React.ReactNode }) {
  const t = useTranslations('publish.contents')
  const formats = useFormats()
  return (
    <DataList
      caption={t('approval.queue')}
      rows={lines}
      idOf={line => line.id}
      columns={[
        {
          id: 'title',
          title: t('list.one'),
          main: true,
          width: '46%',
          cell: line => (
            <Group gap="sm" wrap="nowrap" align="flex-start">
              {before?.(line)}
              <div>
                <Named
                  name={
                    <PageLink to="publish/entries/$entryId" params={{ entryId: line.id }} c="inherit">
                      {line.title || t('list.untitled')}
                    </PageLink>
                  }
                  detail={t('approval.round', { by: line.submittedBy, at: formats.moment(line.submittedAt) })}
                />
                {line.note !== '' && <Text size="sm">{line.note}</Text>}
              </div>
            </Group>
          ),
        },
        { id: 'level', title: t('approval.title'), cell: line => line.level || t('approval.anyApprover') },
        {
          id: 'due',
          title: t('list.when'),
          cell: line => (line.planned === null ? t('list.unplanned') : formats.moment(line.planned.at)),
        },
        {
          id: 'until',
          title: t('approval.deadline'),
          cell: line =>
            line.dueAt === null ? (
              ''
            ) : (
              <Text size="sm" c={line.overdue ? 'lamp' : undefined}>
                {t(line.overdue ? 'approval.overdue' : 'approval.dueAt', { at: formats.moment(line.dueAt) })}
              </Text>
            ),
        },
      ]}
    />
  )
}
