import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { PageLink, usePageParams, useUrlState } from '../../../ui-kit/links.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Page, Section } from '../../../ui-kit/page.tsx'
import { useFormats } from '../../../ui-kit/session.tsx'
import { compareEntryVersions, listEntryVersions, readEntry } from '../../endpoints.ts'
import type { EntryView } from '../../schema.ts'
import { DifferenceList } from './difference-list.tsx'
import classes from './review.module.css'
import { useRestoreVersion } from './use-restore-version.ts'
import { useSayPlace } from './use-say-place.ts'

type Version = OutputOf<typeof listEntryVersions>['versions'][number]

const address = z.object({
  version: z.number().int().optional().catch(undefined),
  against: z.enum(['previous', 'current']).optional().catch(undefined),
})

/** Who changed what of an entry, and when; what differs between two versions; an earlier one comes back. */
export function EntryHistoryPage() {
  const t = useTranslations('publish.review.history')
  const { entryId = '' } = usePageParams()
  const entry = useApi(readEntry, { id: entryId })
  const versions = useApi(listEntryVersions, { id: entryId })
  const title = entry.data?.title ?? ''
  return (
    <Page
      title={title === '' ? t('title') : t('of', { title })}
      lead={t('lead')}
      aside={
        <PageLink to="publish/entries/$entryId" params={{ entryId }} size="sm">
          {t('back')}
        </PageLink>
      }
    >
      <Loaded answer={entry}>
        {shown => <Loaded answer={versions}>{known => <History entry={shown} versions={known.versions} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

function History({ entry, versions }: { entry: EntryView; versions: Version[] }) {
  const [{ version: wanted }] = useUrlState(address)
  const index = Math.max(
    0,
    versions.findIndex(one => one.version === wanted),
  )
  const open = versions[index]
  return (
    <div className={classes.history}>
      <Versions entryId={entry.id} versions={versions} open={open?.version} />
      {open !== undefined && (
        <Open key={open.version} entry={entry} version={open} before={versions[index + 1]} latest={versions[0]!} />
      )}
    </div>
  )
}

function Versions({ entryId, versions, open }: { entryId: string; versions: Version[]; open: number | undefined }) {
  const t = useTranslations('publish.review.history')
  const formats = useFormats()
  const { label } = useSayPlace()
  const [{ against }] = useUrlState(address)
  return (
    <nav aria-label={t('versions')}>
      <ol className={classes.versions}>
        {versions.map((one, index) => (
          <li key={one.version}>
            <PageLink
              to="publish/entries/$entryId/history"
              params={{ entryId }}
              search={{ version: one.version, ...(against === undefined ? {} : { against }) }}
              className={classes.version ?? ''}
              underline="never"
              {...(one.version === open ? { 'aria-current': 'page' as const } : {})}
            >
              <Text fw={500}>{t('line', { by: one.by, at: formats.moment(one.at) })}</Text>
              <Text size="sm" c="dimmed">
                {[
                  index === 0 ? t('now') : '',
                  index === versions.length - 1
                    ? t('first')
                    : formats.list([...new Set(one.places.map(place => label(place, null)))]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Open(props: { entry: EntryView; version: Version; before: Version | undefined; latest: Version }) {
  const t = useTranslations('publish.review.history')
  const formats = useFormats()
  const { entry, version, before, latest } = props
  const [{ against = 'previous' }, change] = useUrlState(address)
  const restore = useRestoreVersion(entry, latest.version)
  const old = version.version !== latest.version
  const sinceThen = old && (against === 'current' || before === undefined)
  const pair = sinceThen
    ? { from: version.version, to: latest.version }
    : { from: before?.version ?? version.version, to: version.version }
  const differences = useApi(compareEntryVersions, { id: entry.id, ...pair }, { staleAfter: 300_000 })
  return (
    <Section
      title={t('was', { by: version.by, at: formats.moment(version.at) })}
      aside={
        old &&
        entry.may.includes('edit') && (
          <Button
            size="compact-md"
            variant="light"
            loading={restore.isPending}
            onClick={() => restore.run(version.version)}
          >
            {t('restore')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {restore.asks && (
          <Alert color="lamp" title={t('reopens')}>
            <Group gap="sm" mt="sm">
              <Button size="compact-sm" onClick={() => restore.run(version.version, true)}>
                {t('reopenDo')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={restore.letGo}>
                {t('cancel')}
              </Button>
            </Group>
          </Alert>
        )}
        {old && before !== undefined && (
          <Group gap="sm">
            <Text size="sm" c="dimmed" id="compare">
              {t('since')}
            </Text>
            <SegmentedControl
              size="xs"
              aria-labelledby="compare"
              value={against}
              onChange={value => change({ against: value === 'current' ? 'current' : undefined })}
              data={[
                { value: 'previous', label: t('previous') },
                { value: 'current', label: t('current') },
              ]}
            />
          </Group>
        )}
        {!old && before === undefined ? (
          <Text c="dimmed">{t('first')}</Text>
        ) : (
          <Loaded answer={differences}>{answer => <DifferenceList differences={answer.differences} />}</Loaded>
        )}
      </Stack>
    </Section>
  )
}
