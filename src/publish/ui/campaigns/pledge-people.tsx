import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { address } from '../../../client.ts'
import type { OutputOf } from '../../../endpoint.ts'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { FileLink } from '../../../ui-kit/file-link.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { notify, useNotifyError } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useFormats, useSession } from '../../../ui-kit/session.tsx'
import {
  erasePledge,
  erasePledges,
  hidePledgeName,
  listPledges,
  readCampaign,
  readPledgeFile,
  readPledges,
} from '../../endpoints.ts'

type Person = OutputOf<typeof listPledges>['people'][number]

/** Who confirmed on the public page, for those who answer for it. */
export function PledgePeople({ campaignId: id }: { campaignId: string }) {
  const t = useTranslations('publish.campaigns.pledge')
  const { organisation } = useSession()
  return (
    <Section
      title={t('people')}
      aside={<FileLink href={address(readPledgeFile, { id }, organisation.slug).url}>{t('export')}</FileLink>}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('peopleHelp')}
      </Text>
      <People id={id} after={undefined} />
    </Section>
  )
}

/** A page of them; the next one follows once it is asked for. */
function People({ id, after }: { id: string; after: string | undefined }) {
  const t = useTranslations('publish.campaigns.pledge')
  const formats = useFormats()
  const [more, setMore] = useState(false)
  const answer = useApi(listPledges, { id, ...(after === undefined ? {} : { after }) })
  return (
    <Loaded answer={answer}>
      {({ people, next }) =>
        people.length === 0 ? (
          <Text c="dimmed">{t('peopleNone')}</Text>
        ) : (
          <>
            <DataList
              caption={t('people')}
              rows={people}
              idOf={one => one.id}
              columns={[
                {
                  id: 'name',
                  title: t('person'),
                  main: true,
                  cell: one => <Named name={`${one.firstName} ${one.lastName}`} detail={one.email} />,
                },
                { id: 'confirmed', title: t('confirmed'), cell: one => formats.moment(one.confirmedAt) },
                {
                  id: 'shown',
                  title: t('shown'),
                  cell: one => t(!one.shown ? 'no' : one.hidden ? 'hiddenName' : 'yes'),
                },
                {
                  id: 'actions',
                  title: t('actions'),
                  titleUnseen: true,
                  align: 'end',
                  cell: one => (
                    <Group gap="xs" justify="flex-end">
                      {one.shown && <Hide id={id} person={one} />}
                      <Erase id={id} pledge={one.id} name={`${one.firstName} ${one.lastName}`} />
                    </Group>
                  ),
                },
              ]}
            />
            {next !== null &&
              (more ? (
                <People id={id} after={next} />
              ) : (
                <Button variant="default" mt="md" onClick={() => setMore(true)}>
                  {t('more')}
                </Button>
              ))}
            {after === undefined && (
              <Group mt="md">
                <EraseAll id={id} />
              </Group>
            )}
          </>
        )
      }
    </Loaded>
  )
}

/** Names on the public page are the organisation's to moderate; who never wished to be shown is not. */
function Hide({ id, person }: { id: string; person: Person }) {
  const t = useTranslations('publish.campaigns.pledge')
  const notifyError = useNotifyError()
  const hide = useApiMutation(hidePledgeName, { refresh: [listPledges] })
  const { hidden, firstName, lastName } = person
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-label={t(hidden ? 'unhideNamed' : 'hideNamed', { name: `${firstName} ${lastName}` })}
      loading={hide.isPending}
      onClick={() => hide.mutate({ id, pledge: person.id, hidden: !hidden }, { onError: notifyError })}
    >
      {t(hidden ? 'unhide' : 'hide')}
    </Button>
  )
}

function EraseAll({ id }: { id: string }) {
  const t = useTranslations('publish.campaigns.pledge')
  const notifyError = useNotifyError()
  const erase = useApiMutation(erasePledges, { refresh: [listPledges, readPledges, readCampaign] })
  return (
    <ConfirmInPlace
      label={t('eraseAll')}
      consequence={t('eraseAllConsequence')}
      confirmLabel={t('eraseAllDo')}
      loading={erase.isPending}
      onConfirm={() => erase.mutate({ id }, { onSuccess: () => notify(t('erasedAll')), onError: notifyError })}
    />
  )
}

function Erase({ id, pledge, name }: { id: string; pledge: string; name: string }) {
  const t = useTranslations('publish.campaigns.pledge')
  const notifyError = useNotifyError()
  const erase = useApiMutation(erasePledge, { refresh: [listPledges, readCampaign] })
  return (
    <ConfirmInPlace
      label={t('erase')}
      buttonProps={{ 'aria-label': t('eraseNamed', { name }) }}
      consequence={t('eraseConsequence')}
      confirmLabel={t('erase')}
      loading={erase.isPending}
      onConfirm={() => erase.mutate({ id, pledge }, { onSuccess: () => notify(t('erased')), onError: notifyError })}
    />
  )
}
