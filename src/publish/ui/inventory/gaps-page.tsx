import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { EmptyState } from '../../../ui-kit/states.tsx'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { readInventoryGaps } from '../../endpoints.ts'
import { hostsOf } from '../../schema.ts'
import { type GapRow, GapTable } from './gap-table.tsx'
import { HeardQuestions } from './heard-questions.tsx'
import { InventoryTabs } from './inventory-tabs.tsx'

type Gaps = OutputOf<typeof readInventoryGaps>
type Strategy = NonNullable<ReturnType<typeof useStrategy>>

/** What the strategy asks for, beside what exists, is planned and was published. */
export function GapsPage() {
  const t = useTranslations('publish.inventory.gaps')
  const answer = useApi(readInventoryGaps, {})
  const mayListen = useCan('listen.read')
  const refresh = useRefresh()
  const again = () => void refresh(readInventoryGaps)
  useLive('inventory-changed', again)
  useLive('ideas-changed', again)
  useLive('entries-changed', again)
  const strategy = useStrategy()
  const [lacking, setLacking] = useState(false)
  return (
    <Page title={t('title')} lead={t('lead')} filters={<InventoryTabs />}>
      <Loaded answer={answer}>
        {gaps => (
          <>
            {(gaps.serveNothing > 0 || gaps.sites.length > 0) && (
              <Text mb="md">
                {t('serveNothing', { count: gaps.serveNothing })}{' '}
                {gaps.serveNothing > 0 && (
                  <PageLink
                    to="publish/inventory"
                    search={{ need: 'none', audience: 'none', objective: 'none' }}
                    underline="always"
                  >
                    {t('seeThem')}
                  </PageLink>
                )}
              </Text>
            )}
            {strategy === null ? (
              <EmptyState title={t('noStrategy')} suggestions={[{ label: t('openStrategy'), to: 'plan' }]}>
                {t('noStrategyHelp')}
              </EmptyState>
            ) : (
              <>
                <Checkbox
                  label={t('onlyLacking')}
                  checked={lacking}
                  onChange={event => setLacking(event.currentTarget.checked)}
                />
                <Tables gaps={gaps} strategy={strategy} lacking={lacking} />
              </>
            )}
          </>
        )}
      </Loaded>
      {mayListen && <HeardQuestions />}
    </Page>
  )
}

function Tables({ gaps, strategy, lacking }: { gaps: Gaps; strategy: Strategy; lacking: boolean }) {
  const t = useTranslations('publish.inventory.gaps')
  const rowsOf = (list: 'needs' | 'audiences' | 'objectives'): GapRow[] =>
    (strategy[list] ?? [])
      .filter(one => !('state' in one) || (one.state !== 'aside' && one.state !== 'dropped'))
      .map(one => ({
        id: one.id,
        name: one.name ?? one.id,
        question: 'question' in one && one.question === true,
        ...(gaps[list].find(counts => counts.id === one.id) ?? { existing: 0, planned: 0, published: 0, ideas: 0 }),
      }))
  const networks = (strategy.networks ?? [])
    .filter(one => one.state !== 'aside' && one.state !== 'closed')
    .map(one => {
      const hosts = hostsOf(one.accounts ?? [])
      return {
        id: one.id,
        name: one.name ?? one.id,
        question: false,
        planned: 0,
        published: 0,
        ...gaps.networks.find(counts => counts.id === one.id),
        existing: gaps.sites.filter(site => hosts.has(site.host)).reduce((sum, site) => sum + site.existing, 0),
        ideas: null,
      }
    })
  const parts = { needs: rowsOf('needs'), audiences: rowsOf('audiences'), objectives: rowsOf('objectives'), networks }
  return (['needs', 'audiences', 'objectives', 'networks'] as const).map(list => {
    const rows = parts[list].filter(row => !lacking || row.existing + row.planned + row.published === 0)
    return (
      <Section key={list} title={t(list)}>
        {rows.length > 0 ? (
          <GapTable list={list} rows={rows} />
        ) : (
          <Text c="dimmed">{parts[list].length === 0 ? t(`empty.${list}`) : t('covered')}</Text>
        )}
      </Section>
    )
  })
}
