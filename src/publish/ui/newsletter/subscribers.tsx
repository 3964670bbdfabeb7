import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { useApi, useRefresh } from '../../../ui-kit/api.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { FileLink } from '../../../ui-kit/file-link.tsx'
import { PageLink, useUrlState } from '../../../ui-kit/links.tsx'
import { useLive } from '../../../ui-kit/live.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import { listSubscribers } from '../../endpoints.ts'
import { type NewsletterView, type SubscriberState, subscriberStates } from '../../schema.ts'

const address = z.object({
  state: z.enum(subscriberStates).optional().catch(undefined),
  text: z.string().optional().catch(undefined),
})

/** People of a list, the latest first. */
export function Subscribers({ newsletter }: { newsletter: NewsletterView }) {
  const t = useTranslations('publish.letters')
  const states = useTranslations('publish.newsletter.states')
  const [{ state, text }, change] = useUrlState(address)
  const [searched] = useDebouncedValue(text?.trim() ?? '', 250)
  const { organisation } = useSession()
  const refresh = useRefresh()
  useLive('newsletters-changed', () => void refresh(listSubscribers))
  const { id } = newsletter
  const filter = { ...(state === undefined ? {} : { state }), ...(searched === '' ? {} : { text: searched }) }
  return (
    <Section title={t('subscribers')}>
      <Group gap="sm" mb="md" align="center">
        <TextInput
          size="sm"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text ?? ''}
          onChange={event => change({ text: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          size="sm"
          aria-label={t('state')}
          value={state ?? ''}
          onChange={event => change({ state: subscriberStates.find(one => one === event.currentTarget.value) })}
          data={[
            { value: '', label: t('everyState') },
            ...subscriberStates.map(value => ({ value, label: states(value) })),
          ]}
        />
        <Text size="sm" component="span">
          <FileLink href={`/api/o/${organisation.slug}/publish/newsletters/${id}/subscribers.csv`}>
            {t('export')}
          </FileLink>
        </Text>
      </Group>
      <Rows key={JSON.stringify(filter)} id={id} filter={filter} after={undefined} />
    </Section>
  )
}

type Filter = { state?: SubscriberState; text?: string }

function Rows({ id, filter, after }: { id: string; filter: Filter; after: string | undefined }) {
  const t = useTranslations('publish.letters')
  const states = useTranslations('publish.newsletter.states')
  const formats = useFormats()
  const [more, setMore] = useState(false)
  const answer = useApi(
    listSubscribers,
    { id, ...filter, ...(after === undefined ? {} : { after }) },
    { previous: true },
  )
  return (
    <Loaded answer={answer}>
      {({ subscribers, next }) =>
        subscribers.length === 0 ? (
          <Text c="dimmed">{t('noSubscriber')}</Text>
        ) : (
          <>
            <DataList
              caption={t('subscribers')}
              rows={subscribers}
              idOf={one => one.id}
              columns={[
                {
                  id: 'email',
                  title: t('person'),
                  main: true,
                  width: '46%',
                  cell: one => (
                    <PageLink
                      to="publish/newsletters/$newsletterId/$subscriberId"
                      params={{ newsletterId: id, subscriberId: one.id }}
                      c="inherit"
                    >
                      {one.email}
                    </PageLink>
                  ),
                },
                { id: 'state', title: t('state'), cell: one => states(one.state) },
                {
                  id: 'since',
                  title: t('since'),
                  cell: one => formats.moment(one.endedAt ?? one.activeAt ?? one.createdAt),
                },
              ]}
            />
            {next !== null &&
              (more ? (
                <Rows id={id} filter={filter} after={next} />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
          </>
        )
      }
    </Loaded>
  )
}
