import { Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FileClock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { OutputOf } from '../../endpoint.ts'
import { apiKey, useApi, useClient } from '../../ui-kit/api.tsx'
import { useUrlState } from '../../ui-kit/links.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { listAudit, listMembers } from '../endpoints.ts'
import { AuditEntry } from './audit-entry.tsx'
import classes from './org.module.css'
import { sinceOf } from './since-of.ts'

type Entry = OutputOf<typeof listAudit>['items'][number]
const filters = z.object({
  actor: z.string().optional().catch(undefined),
  period: z.enum(['day', 'week', 'month', 'all']).catch('all'),
})

/** Who did what, when; newest first, by day. */
export function AuditPage() {
  const t = useTranslations('org')
  const client = useClient()
  const { organisation } = useSession()
  const [{ actor, period }, change] = useUrlState(filters)
  const canSeeMembers = useCan('members.read')
  const members = useApi(listMembers, {}, { enabled: canSeeMembers })
  const entries = useInfiniteQuery({
    queryKey: apiKey(listAudit, organisation.slug, { actor, period }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const since = sinceOf(period, new Date())
      return client(
        listAudit,
        {
          ...(actor === undefined ? {} : { actorId: actor }),
          ...(since === null ? {} : { since: since.toISOString() }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        { signal },
      )
    },
    getNextPageParam: last => last.next ?? undefined,
  })
  const items = entries.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={t('pages.audit')}
      lead={t('audit.lead')}
      width="form"
      filters={
        <div className={classes.filters}>
          <NativeSelect
            size="sm"
            label={t('audit.who')}
            value={actor ?? ''}
            onChange={event =>
              change({ actor: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
            }
            data={[
              { value: '', label: t('audit.everybody') },
              ...(members.data?.items ?? []).map(one => ({ value: one.userId, label: one.name })),
            ]}
          />
          <NativeSelect
            size="sm"
            label={t('audit.when')}
            value={period}
            onChange={event => change({ period: filters.shape.period.parse(event.currentTarget.value) })}
            data={(['all', 'day', 'week', 'month'] as const).map(value => ({
              value,
              label: t(`audit.periods.${value}`),
            }))}
          />
        </div>
      }
    >
      {entries.error !== null && items.length === 0 ? (
        <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
      ) : entries.isPending ? (
        <PageSkeleton count={8} />
      ) : items.length === 0 ? (
        <EmptyState title={t('audit.none')} icon={<FileClock size={22} aria-hidden />}>
          {t('audit.noneTeaching')}
        </EmptyState>
      ) : (
        <Days items={items} />
      )}
      {entries.hasNextPage && (
        <Group mt="lg">
          <Button variant="default" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </Group>
      )}
      {items.length > 0 && !entries.hasNextPage && (
        <Text size="sm" c="dimmed" mt="lg">
          {t('audit.end')}
        </Text>
      )}
    </Page>
  )
}

function Days({ items }: { items: Entry[] }) {
  const { dayKey, longDay } = useFormats()
  const days = Map.groupBy(items, entry => dayKey(entry.at))
  return (
    <div className={classes.audit}>
      {[...days].map(([key, entries]) => (
        <section key={key}>
          <Title order={2} size="h5">
            {longDay(entries[0]!.at)}
          </Title>
          {entries.map(entry => (
            <AuditEntry key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  )
}
