import { Anchor, Button, Group, Text } from '@mantine/core'
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
import { eraseShare, listKits, listShares, readCampaign, readShareFile } from '../../endpoints.ts'

type Share = OutputOf<typeof listShares>['shares'][number]

/** Who said that they shared, for those who answer for it. */
export function DeclaredShares({ campaignId: id }: { campaignId: string }) {
  const t = useTranslations('publish.campaigns.kit')
  const { organisation } = useSession()
  return (
    <Section
      title={t('declared')}
      aside={<FileLink href={address(readShareFile, { id }, organisation.slug).url}>{t('export')}</FileLink>}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('declaredHelp')}
      </Text>
      <Shares id={id} after={undefined} />
    </Section>
  )
}

/** A page of them; the next one follows once it is asked for. */
function Shares({ id, after }: { id: string; after: string | undefined }) {
  const t = useTranslations('publish.campaigns.kit')
  const formats = useFormats()
  const [more, setMore] = useState(false)
  const answer = useApi(listShares, { id, ...(after === undefined ? {} : { after }) })
  const nameOf = ({ name }: Share) => name || t('nobody')
  return (
    <Loaded answer={answer}>
      {({ shares, next }) =>
        shares.length === 0 ? (
          <Text c="dimmed">{t('declaredNone')}</Text>
        ) : (
          <>
            <DataList
              caption={t('declared')}
              rows={shares}
              idOf={one => one.id}
              columns={[
                {
                  id: 'name',
                  title: t('person'),
                  main: true,
                  cell: one => <Named name={nameOf(one)} detail={one.kit} />,
                },
                { id: 'where', title: t('where'), cell: one => one.network },
                { id: 'when', title: t('when'), cell: one => formats.moment(one.at) },
                {
                  id: 'actions',
                  title: t('actions'),
                  titleUnseen: true,
                  align: 'end',
                  cell: one => (
                    <Group gap="xs" justify="flex-end">
                      {one.link !== '' && (
                        <Anchor
                          href={one.link}
                          target="_blank"
                          rel="noreferrer nofollow"
                          size="sm"
                          aria-label={t('postNamed', { network: one.network, name: nameOf(one) })}
                        >
                          {t('post')}
                        </Anchor>
                      )}
                      <Erase id={id} share={one} name={nameOf(one)} />
                    </Group>
                  ),
                },
              ]}
            />
            {next !== null &&
              (more ? (
                <Shares id={id} after={next} />
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

function Erase({ id, share, name }: { id: string; share: Share; name: string }) {
  const t = useTranslations('publish.campaigns.kit')
  const notifyError = useNotifyError()
  const erase = useApiMutation(eraseShare, { refresh: [listShares, listKits, readCampaign] })
  return (
    <ConfirmInPlace
      label={t('erase')}
      buttonProps={{ 'aria-label': t('eraseNamed', { network: share.network, name }) }}
      consequence={t('eraseConsequence')}
      confirmLabel={t('erase')}
      loading={erase.isPending}
      onConfirm={() =>
        erase.mutate({ id, share: share.id }, { onSuccess: () => notify(t('erased')), onError: notifyError })
      }
    />
  )
}
