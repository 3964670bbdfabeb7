import { Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { DataList } from '../../../ui-kit/data-list.tsx'
import { Form, FormSection } from '../../../ui-kit/form-section.tsx'
import { PageLink, useGo } from '../../../ui-kit/links.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { createKit, listKits } from '../../endpoints.ts'
import { type CampaignView, type KitAudience, type KitView, kitAudiences } from '../../schema.ts'
import { CampaignFrame } from '../campaigns/campaign-frame.tsx'
import { DeclaredShares } from './declared-shares.tsx'

/** The kits of a campaign, and who said that they shared. */
export function KitsPage() {
  return <CampaignFrame>{campaign => <Kits campaign={campaign} />}</CampaignFrame>
}

function Kits({ campaign: { id } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns.kit')
  const mayWrite = useCan('publish.write')
  const mayPublish = useCan('publish.send')
  const answer = useApi(listKits, { id })
  return (
    <>
      <FormSection title={t('title')} teaching={t('help')}>
        <Loaded answer={answer} count={2}>
          {({ kits }) =>
            kits.length === 0 ? <Text c="dimmed">{t('none')}</Text> : <KitTable campaignId={id} kits={kits} />
          }
        </Loaded>
      </FormSection>
      {mayWrite && <Begin campaignId={id} />}
      {mayPublish && <DeclaredShares campaignId={id} />}
    </>
  )
}

function KitTable({ campaignId, kits }: { campaignId: string; kits: KitView[] }) {
  const t = useTranslations('publish.campaigns.kit')
  const formats = useFormats()
  return (
    <DataList
      caption={t('title')}
      rows={kits}
      idOf={one => one.id}
      columns={[
        {
          id: 'title',
          title: t('name'),
          main: true,
          cell: one => (
            <PageLink
              to="publish/campaigns/$campaignId/kits/$kitId"
              params={{ campaignId, kitId: one.id }}
              c="inherit"
              fw={500}
            >
              {one.content.title}
            </PageLink>
          ),
        },
        { id: 'audience', title: t('audience'), cell: one => t(`audiences.${one.audience}`) },
        { id: 'state', title: t('state'), cell: one => t(`states.${stateOf(one)}`) },
        {
          id: 'shares',
          title: t('shares'),
          align: 'end',
          cell: one => (one.audience === 'media' ? null : formats.number(one.shares)),
        },
      ]}
    />
  )
}

const stateOf = ({ published, open }: KitView) =>
  published === null ? 'draft' : !open ? 'paused' : published.current ? 'published' : 'changed'

function Begin({ campaignId: id }: { campaignId: string }) {
  const t = useTranslations('publish.campaigns.kit')
  const go = useGo()
  const language = useLocale() === 'en' ? 'en' : 'fr'
  const [audience, setAudience] = useState<KitAudience>('media')
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const create = useApiMutation(createKit, { refresh: [listKits] })
  return (
    <FormSection title={t('add')}>
      <Form
        submit={t('begin')}
        loading={create.isPending}
        error={create.error}
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (title.trim() === '') return
          create.mutate(
            { id, audience, title, language },
            {
              onSuccess: made =>
                go('publish/campaigns/$campaignId/kits/$kitId', { params: { campaignId: id, kitId: made.id } }),
            },
          )
        }}
      >
        <Group gap="md" align="flex-start">
          <NativeSelect
            label={t('audience')}
            value={audience}
            onChange={event => setAudience(kitAudiences.find(one => one === event.currentTarget.value) ?? 'media')}
            data={kitAudiences.map(value => ({ value, label: t(`audiences.${value}`) }))}
          />
          <TextInput
            flex="1 1 240px"
            label={t('name')}
            maxLength={300}
            error={tried && title.trim() === '' ? t('nameMissing') : undefined}
            value={title}
            onChange={event => setTitle(event.currentTarget.value)}
          />
        </Group>
      </Form>
    </FormSection>
  )
}
