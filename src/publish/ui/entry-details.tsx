import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { readPolicy } from '../../govern/endpoints.ts'
import { listMembers } from '../../org/endpoints.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { NumberField } from '../../ui-kit/number-field.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { useCan } from '../../ui-kit/session.tsx'
import { useStrategy } from '../../ui-kit/use-strategy.ts'
import { useCampaignChoices } from './campaigns/use-campaign-choices.ts'
import classes from './composer.module.css'
import { useWriting } from './entry-context.tsx'
import { strategyChoices } from './strategy-choices.ts'

/** Which objective, audience and need it serves, in what voice and by whom: what the strategy and the policy judge by. */
export function EntryDetails() {
  const t = useTranslations('publish.contents.write')
  const strategy = useStrategy()
  const policy = useApi(readPolicy, {}, { staleAfter: 300_000 })
  const members = useApi(listMembers, {}, { enabled: useCan('members.read'), staleAfter: 300_000 })
  const { draft, set, mayEdit } = useWriting()
  const campaigns = useCampaignChoices()
  const campaign = useTranslations('publish.campaigns')
  const shared = { readOnly: !mayEdit }
  return (
    <Section title={t('details')}>
      <div className={classes.fields}>
        <MultiSelect
          {...shared}
          label={t('objectives')}
          searchable
          data={strategyChoices(strategy?.objectives, draft.objectives)}
          value={draft.objectives}
          onChange={value => set('objectives', value)}
        />
        <MultiSelect
          {...shared}
          label={t('audiences')}
          searchable
          data={strategyChoices(strategy?.audiences, draft.audiences)}
          value={draft.audiences}
          onChange={value => set('audiences', value)}
        />
        <Select
          {...shared}
          label={t('need')}
          searchable
          clearable={mayEdit}
          data={strategyChoices(strategy?.needs, draft.need === null ? [] : [draft.need])}
          value={draft.need}
          onChange={value => set('need', value)}
        />
        <Select
          {...shared}
          label={t('theme')}
          clearable={mayEdit}
          data={strategyChoices(policy.data?.policy?.document.themes, draft.theme === '' ? [] : [draft.theme])}
          value={draft.theme === '' ? null : draft.theme}
          onChange={value => set('theme', value ?? '')}
        />
        <Select
          {...shared}
          label={t('about')}
          allowDeselect={false}
          data={[
            { value: 'public', label: t('aboutPublic') },
            { value: 'us', label: t('aboutUs') },
          ]}
          value={draft.about}
          onChange={value => set('about', value === 'us' ? 'us' : 'public')}
        />
        <Select
          {...shared}
          label={t('language')}
          allowDeselect={false}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          value={draft.language}
          onChange={value => set('language', value ?? draft.language)}
        />
        <Select
          {...shared}
          label={t('aiUse')}
          clearable={mayEdit}
          data={(['none', 'helped', 'drafted'] as const).map(value => ({ value, label: t(`aiUses.${value}`) }))}
          value={draft.aiUse}
          onChange={value => set('aiUse', value as typeof draft.aiUse)}
        />
        {(campaigns.length > 0 || draft.campaignId !== null) && (
          <Select
            {...shared}
            label={campaign('belongs')}
            clearable={mayEdit}
            placeholder={campaign('belongsNone')}
            data={campaigns}
            value={draft.campaignId}
            onChange={value => set('campaignId', value)}
          />
        )}
        <TextInput
          {...shared}
          label={t('series')}
          value={draft.series}
          onChange={event => set('series', event.currentTarget.value)}
        />
        <NumberField
          {...shared}
          label={t('effort')}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={draft.effortMinutes}
          onChange={value => set('effortMinutes', value)}
        />
        <Select
          {...shared}
          label={t('owner')}
          clearable={mayEdit}
          placeholder={t('nobody')}
          data={(members.data?.items ?? []).map(one => ({ value: one.userId, label: one.name }))}
          value={draft.ownerId}
          onChange={value => set('ownerId', value)}
        />
      </div>
    </Section>
  )
}
