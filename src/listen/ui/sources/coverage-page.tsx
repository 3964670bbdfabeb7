import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { ErrorState, PageSkeleton } from '../../../ui-kit/states.tsx'
import { useNow } from '../../../ui-kit/use-now.ts'
import { readCoverage } from '../../endpoints.ts'
import classes from '../mention/detail.module.css'

/** What is watched, what could be, and plainly what is not: silence about a network is never an answer about it. */
export function CoveragePage() {
  const t = useTranslations('listen.coveragePage')
  const { data, error, refetch } = useApi(readCoverage, {})
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <PageSkeleton />
      ) : (
        <Loaded data={data} />
      )}
    </Page>
  )
}

function Loaded({ data }: { data: NonNullable<ReturnType<typeof useApi<typeof readCoverage>>['data']> }) {
  const t = useTranslations('listen.coveragePage')
  const formats = useFormats()
  const networks = data.watched.filter(one => one.listens)
  const brought = data.watched.filter(one => !one.listens)
  const now = useNow()
  const text = useTranslations() as unknown as { (key: string): string; has: (key: string) => boolean }
  const why = (key: string) => (text.has(`listen.coverage.why.${key}`) ? text(`listen.coverage.why.${key}`) : '')
  return (
    <>
      <Section title={t('watched')}>
        {networks.length === 0 ? (
          <Text c="dimmed">{t('nothingWatched')}</Text>
        ) : (
          <DataList
            caption={t('watched')}
            rows={networks}
            idOf={one => one.connector}
            columns={[
              { id: 'name', title: t('network'), main: true, cell: one => one.name },
              { id: 'sources', title: t('sources'), align: 'end', cell: one => formats.number(one.sources) },
              { id: 'working', title: t('working'), align: 'end', cell: one => formats.number(one.working) },
              { id: 'failing', title: t('failing'), align: 'end', cell: one => formats.number(one.failing) },
              { id: 'silent', title: t('silent'), align: 'end', cell: one => formats.number(one.silent) },
              { id: 'day', title: t('collectedDay'), align: 'end', cell: one => formats.number(one.collectedDay) },
              {
                id: 'last',
                title: t('last'),
                cell: one => (one.lastNewItemAt === null ? '—' : formats.age(one.lastNewItemAt, now)),
              },
            ]}
          />
        )}
      </Section>
      {brought.length > 0 && (
        <Section title={t('brought')}>
          <Text className="measure" c="dimmed" mb="sm">
            {t('broughtHelp')}
          </Text>
          <ul className={classes.others}>
            {brought.map(one => (
              <li key={one.connector}>
                <Text fw={500}>{one.name}</Text>
                <Text size="sm" c="dimmed">
                  {t('broughtCount', { sources: one.sources, day: one.collectedDay })}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.available.length > 0 && (
        <Section title={t('available')}>
          <Text className="measure">
            {t('availableHelp', { names: formats.list(data.available.map(one => one.name)) })}{' '}
            <PageLink to="listen/sources/new" underline="always">
              {t('add')}
            </PageLink>
          </Text>
        </Section>
      )}
      <Section title={t('notWatched')}>
        <Text className="measure" c="dimmed" mb="sm">
          {t('notWatchedHelp')}
        </Text>
        <ul className={classes.others}>
          {[...Map.groupBy(data.notWatched, one => one.why)].map(([reason, ones]) => (
            <li key={reason}>
              <Text fw={500}>{formats.list(ones.map(one => one.name))}</Text>
              <Text size="sm" c="dimmed" className="measure">
                {why(reason)}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
