import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useApiMutation } from '../../../ui-kit/api.tsx'
import { Dialog } from '../../../ui-kit/dialog.tsx'
import { FormError } from '../../../ui-kit/form-section.tsx'
import { useGo } from '../../../ui-kit/links.tsx'
import { notify } from '../../../ui-kit/notify.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { useReturnFocus } from '../../../ui-kit/use-return-focus.ts'
import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import { changeCampaign, createCampaign, listCampaigns, readCampaign } from '../../endpoints.ts'
import { type CampaignView, campaignFields } from '../../schema.ts'
import { strategyChoices } from '../strategy-choices.ts'
import { RestraintNotes } from './restraint-notes.tsx'

/** What a campaign is: name, goal, days, hashtag; `campaign` null: a new one. */
export function CampaignDialog({ campaign, onClose }: { campaign: CampaignView | null; onClose: () => void }) {
  const t = useTranslations('publish.campaigns')
  const app = useTranslations('app')
  const go = useGo()
  const strategy = useStrategy()
  const mayListen = useCan('listen.manage')
  const [typed, setTyped] = useState({
    name: campaign?.name ?? '',
    note: campaign?.note ?? '',
    objective: campaign?.objective ?? '',
    from: campaign?.from ?? '',
    to: campaign?.to ?? '',
    hashtag: campaign === null || campaign.hashtag === '' ? '' : `#${campaign.hashtag}`,
  })
  const [listen, setListen] = useState(campaign === null ? mayListen : campaign.topicId !== null)
  const [tried, setTried] = useState(false)
  const refresh = [listCampaigns, readCampaign]
  const create = useApiMutation(createCampaign, { refresh })
  const change = useApiMutation(changeCampaign, { refresh })
  useReturnFocus()
  const wrong = {
    name: typed.name.trim() === '' && t('nameMissing'),
    days: (typed.from === '' || typed.to === '' || typed.from > typed.to) && t('daysWrong'),
    hashtag: !campaignFields.shape.hashtag.safeParse(typed.hashtag).success && t('hashtagWrong'),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.name || wrong.days || wrong.hashtag) return
    const values = { ...typed, objective: typed.objective === '' ? null : typed.objective }
    // Who may not make a topic leaves it as it is.
    const asked = mayListen ? { listen: listen && typed.hashtag !== '' } : {}
    if (campaign === null)
      create.mutate(
        { ...values, ...asked },
        {
          onSuccess: ({ id }) => {
            notify(t('begun'))
            go('publish/campaigns/$campaignId', { params: { campaignId: id } })
          },
        },
      )
    else
      change.mutate(
        { id: campaign.id, ...values, ...asked },
        {
          onSuccess: () => {
            notify(t('saved'))
            onClose()
          },
        },
      )
  }
  const field = (name: keyof typeof typed) => ({
    label: t(name),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const said = (problem: string | false) => (tried && problem !== false ? problem : undefined)
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(campaign === null ? 'add' : 'editTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput data-autofocus {...field('name')} error={said(wrong.name)} />
          <Group gap="md" align="flex-start">
            <TextInput type="date" {...field('from')} error={said(wrong.days)} />
            <TextInput type="date" {...field('to')} />
          </Group>
          {!wrong.days && <RestraintNotes from={typed.from} to={typed.to} />}
          <NativeSelect
            {...field('objective')}
            description={t('objectiveHelp')}
            data={[
              { value: '', label: t('noObjective') },
              ...strategyChoices(strategy?.objectives, typed.objective === '' ? [] : [typed.objective]),
            ]}
          />
          <TextInput {...field('hashtag')} description={t('hashtagHelp')} error={said(wrong.hashtag)} />
          {mayListen && typed.hashtag !== '' && (
            <Checkbox
              label={t('listen')}
              description={t('listenHelp')}
              checked={listen}
              onChange={event => setListen(event.currentTarget.checked)}
            />
          )}
          <Textarea
            {...field('note')}
            description={t('noteHelp')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
          />
          <FormError error={create.error ?? change.error} />
          <Group gap="sm">
            <Button type="submit" loading={create.isPending || change.isPending}>
              {t(campaign === null ? 'begin' : 'save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
