import { Button, Group, Text } from '@mantine/core'
import { Archive, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../ui-kit/api.tsx'
import { useGo } from '../../ui-kit/links.tsx'
import { useUndoable } from '../../ui-kit/notify.tsx'
import { Page, Section } from '../../ui-kit/page.tsx'
import { useCan, useFormats, useSession } from '../../ui-kit/session.tsx'
import { EmptyState, ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { archiveStrategy, listStrategies } from '../endpoints.ts'
import type { StrategySummary } from '../schema.ts'
import { chooseStrategy, useCurrentStrategy } from './current-strategy.ts'
import classes from './plan.module.css'

/** Every strategy of the organisation: which one is shown, how each stands, and those put aside. */
export function StrategiesPage() {
  const t = useTranslations('plan.ui.strategies')
  const go = useGo()
  const mayWrite = useCan('plan.write')
  const list = useApi(listStrategies, {})
  const archived = useApi(listStrategies, { archived: true })
  const { summary } = useCurrentStrategy()
  const live = list.data?.strategies ?? []
  const aside = archived.data?.strategies ?? []
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="form"
      action={
        mayWrite && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => go('plan/new')}>
            {t('add')}
          </Button>
        )
      }
    >
      {list.data === undefined ? (
        list.error !== null ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <PageSkeleton />
        )
      ) : live.length === 0 ? (
        <EmptyState title={t('none')} suggestions={mayWrite ? [{ label: t('add'), to: 'plan/new' }] : []}>
          {t('noneHelp')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {live.map(one => (
            <Row key={one.id} strategy={one} shown={one.id === summary?.id} />
          ))}
        </ul>
      )}
      {aside.length > 0 && (
        <Section title={t('aside')}>
          <Text size="sm" c="dimmed" mb="sm" className="measure">
            {t('asideHelp')}
          </Text>
          <ul className={classes.rows}>
            {aside.map(one => (
              <Row key={one.id} strategy={one} shown={false} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Row({ strategy, shown }: { strategy: StrategySummary; shown: boolean }) {
  const t = useTranslations('plan.ui.strategies')
  const words = useTranslations('plan.ui')
  const formats = useFormats()
  const mayWrite = useCan('plan.write')
  const go = useGo()
  const { organisation } = useSession()
  const undoable = useUndoable()
  const archive = useApiMutation(archiveStrategy, { refresh: [listStrategies] })
  const { findings } = strategy
  const open = () => {
    if (!strategy.archived) chooseStrategy(organisation.slug, strategy.id)
    go('plan', { search: { strategy: strategy.id } })
  }
  const put = (archived: boolean) =>
    undoable(
      archive.mutateAsync({ strategy: strategy.id, archived }),
      t(archived ? 'archived' : 'restored', { name: strategy.name }),
      () => archive.mutateAsync({ strategy: strategy.id, archived: !archived }),
    )
  return (
    <li className={classes.difference} aria-current={shown || undefined}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {strategy.name}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              words(`versions.state.${strategy.state}`),
              words(strategy.mode === 'listen' ? 'first.listen' : 'first.full'),
              findings === null
                ? null
                : words('findings.counts', {
                    errors: findings.error,
                    warnings: findings.warning,
                    remarks: findings.remark,
                  }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('updated', { by: strategy.updatedBy, at: formats.moment(strategy.updatedAt) })}
          </Text>
        </div>
        <Group gap="sm">
          {shown && (
            <Text size="sm" fw={500}>
              {t('shown')}
            </Text>
          )}
          <Button size="compact-sm" variant="default" onClick={open}>
            {t(strategy.archived ? 'read' : 'open')}
            <span className="unseen"> {strategy.name}</span>
          </Button>
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              {...(strategy.archived ? {} : { leftSection: <Archive size={14} aria-hidden /> })}
              loading={archive.isPending}
              onClick={() => put(!strategy.archived)}
            >
              {t(strategy.archived ? 'restore' : 'archive')}
              <span className="unseen"> {strategy.name}</span>
            </Button>
          )}
        </Group>
      </Group>
    </li>
  )
}
