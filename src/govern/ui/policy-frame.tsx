import { Alert, Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useApi } from '../../ui-kit/api.tsx'
import { Page } from '../../ui-kit/page.tsx'
import { PageTabs } from '../../ui-kit/page-tabs.tsx'
import { ErrorState, PageSkeleton } from '../../ui-kit/states.tsx'
import { readPolicy } from '../endpoints.ts'
import type { PolicyPart } from '../schema.ts'
import { PolicyProvider, useWorkingPolicy, valueAt } from './policy-context.tsx'
import { Standing } from './standing.tsx'
import { StartPolicy } from './start-policy.tsx'
import { usePolicyWords } from './words.ts'

type FrameProps = {
  title: string
  lead: string
  /** Beside the title, once there is a policy. */
  action?: ReactNode
  children: ReactNode
}

/** Every page of the editorial policy: whether there is one, how it stands, whether all is kept. */
export function PolicyFrame({ title, lead, action, children }: FrameProps) {
  const t = useTranslations('govern')
  const read = useApi(readPolicy, {}, { previous: true })
  if (read.data === undefined)
    return (
      <Page title={title}>
        {read.error === null ? (
          <PageSkeleton shape="form" />
        ) : (
          <ErrorState error={read.error} onRetry={() => void read.refetch()} />
        )}
      </Page>
    )
  const { policy } = read.data
  if (policy === null)
    return (
      <Page title={title} lead={lead}>
        <StartPolicy />
      </Page>
    )
  const tabs = [
    { to: 'govern', title: t('pages.policy') },
    { to: 'govern/try-out', title: t('pages.tryOut') },
    { to: 'govern/versions', title: t('pages.versions') },
    { to: 'govern/document', title: t('pages.document') },
  ]
  return (
    <PolicyProvider view={policy}>
      <Page
        title={title}
        lead={lead}
        filters={<PageTabs label={t('pages.policy')} pages={tabs} />}
        aside={<Standing />}
        {...(action === undefined ? {} : { action })}
      >
        <Conflicts />
        {children}
      </Page>
    </PolicyProvider>
  )
}

/** Two wrote the same part: what stands is shown by the form; what was wanted here is a press away. */
function Conflicts() {
  const t = useTranslations('govern.ui.standing')
  const words = usePolicyWords()
  const { state, saver, view } = useWorkingPolicy()
  return [...state.conflicts].map(([place, { by }]) => (
    <Alert
      key={place}
      color="lamp"
      mb="md"
      role="alert"
      title={t('conflict', { part: words.part(place.split('/')[0] as PolicyPart).title, by })}
    >
      <Text size="sm" mb="sm">
        {t('conflictHelp')}
      </Text>
      <Group gap="sm">
        <Button size="compact-sm" onClick={() => saver.settle(place, 'mine', valueAt(view.document, place))}>
          {t('mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => saver.settle(place, 'theirs', null)}>
          {t('theirs')}
        </Button>
      </Group>
    </Alert>
  ))
}
