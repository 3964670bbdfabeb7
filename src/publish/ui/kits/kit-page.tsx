import { Anchor, Button, Switch, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useApi, useApiMutation } from '../../../ui-kit/api.tsx'
import { ConfirmInPlace } from '../../../ui-kit/confirm-in-place.tsx'
import { CopyField } from '../../../ui-kit/copy-field.tsx'
import { FormSection } from '../../../ui-kit/form-section.tsx'
import { PageLink, useGo, usePageParams } from '../../../ui-kit/links.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useNotifyError, useNotifyUndo } from '../../../ui-kit/notify.tsx'
import { Section } from '../../../ui-kit/page.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { listKits, openKit, readKit, removeKit, restoreKit } from '../../endpoints.ts'
import type { CampaignView, KitView } from '../../schema.ts'
import { CampaignFrame } from '../campaigns/campaign-frame.tsx'
import { KitForm } from './kit-form.tsx'

/** One kit: its public page, and what is in it. */
export function KitPage() {
  return <CampaignFrame>{campaign => <OneKit campaign={campaign} />}</CampaignFrame>
}

function OneKit({ campaign: { id } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns.kit')
  const { kitId = '' } = usePageParams()
  const mayWrite = useCan('publish.write')
  const mayPublish = useCan('publish.send')
  const answer = useApi(readKit, { id, kit: kitId })
  return (
    <Loaded answer={answer} shape="form">
      {kit => (
        <>
          <Section
            title={kit.content.title}
            aside={
              <PageLink to="publish/campaigns/$campaignId/kits" params={{ campaignId: id }} size="sm">
                {t('back')}
              </PageLink>
            }
          >
            <Text c="dimmed">{t(`audiences.${kit.audience}`)}</Text>
          </Section>
          <PublicPage campaignId={id} kit={kit} />
          {mayWrite && <KitForm key={kit.id} campaignId={id} kit={kit} />}
          {mayPublish && <Remove campaignId={id} kit={kit} />}
        </>
      )}
    </Loaded>
  )
}

function PublicPage({ campaignId, kit }: { campaignId: string; kit: KitView }) {
  const t = useTranslations('publish.campaigns.kit')
  const formats = useFormats()
  const notifyError = useNotifyError()
  const mayPublish = useCan('publish.send')
  const change = useApiMutation(openKit, { refresh: [readKit, listKits] })
  const one = { id: campaignId, kit: kit.id }
  const help = [t('pageHelp'), ...(mayPublish ? [] : [t('readOnly')])].join(' ')
  if (kit.published === null)
    return (
      <FormSection title={t('page')} teaching={help}>
        <Text c="dimmed">{t('pageNone')}</Text>
      </FormSection>
    )
  const open = change.isPending ? change.variables.open : kit.open
  const { at, by, current } = kit.published
  return (
    <FormSection title={t('page')} teaching={help}>
      <Text size="sm">
        {t('publishedBy', { name: by, at: formats.moment(at) })} {!current && `${t('states.changed')}.`}
      </Text>
      <Switch
        label={t('open')}
        description={t(open ? 'isOpen' : 'isPaused')}
        checked={open}
        disabled={!mayPublish}
        onChange={event => change.mutate({ ...one, open: event.currentTarget.checked }, { onError: notifyError })}
      />
      <CopyField label={t('address')} value={kit.link} />
      <Anchor href={new URL(kit.link).pathname} target="_blank" size="sm">
        {t('see')}
      </Anchor>
      {mayPublish && (
        <div>
          <ConfirmInPlace
            key={kit.link}
            label={t('renew')}
            consequence={t('renewConsequence')}
            confirmLabel={t('renewDo')}
            loading={change.isPending}
            onConfirm={() => change.mutate({ ...one, open: kit.open, renew: true }, { onError: notifyError })}
          />
        </div>
      )}
    </FormSection>
  )
}

function Remove({ campaignId, kit }: { campaignId: string; kit: KitView }) {
  const t = useTranslations('publish.campaigns.kit')
  const go = useGo()
  const notifyUndo = useNotifyUndo()
  const notifyError = useNotifyError()
  const remove = useApiMutation(removeKit, { refresh: [listKits] })
  const restore = useApiMutation(restoreKit, { refresh: [listKits, readKit] })
  const one = { id: campaignId, kit: kit.id }
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        loading={remove.isPending}
        // As a promise: the page is gone by the time it is done.
        onClick={() =>
          remove.mutateAsync(one).then(() => {
            notifyUndo(t('removed', { name: kit.content.title }), () => restore.mutateAsync(one))
            go('publish/campaigns/$campaignId/kits', { params: { campaignId } })
          }, notifyError)
        }
      >
        {t('remove')}
      </Button>
    </div>
  )
}
