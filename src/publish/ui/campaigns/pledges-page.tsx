import { useTranslations } from 'use-intl'
import { useApi } from '../../../ui-kit/api.tsx'
import { Figure, FigureRow } from '../../../ui-kit/figure.tsx'
import { Loaded } from '../../../ui-kit/loaded.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { readPledges } from '../../endpoints.ts'
import { type CampaignView, pledgeTotal, pledgeWays } from '../../schema.ts'
import { CampaignFrame } from './campaign-frame.tsx'
import { PledgeCounts } from './pledge-counts.tsx'
import { PledgePageForm, PledgePageState } from './pledge-page-form.tsx'
import { PledgePeople } from './pledge-people.tsx'

/** Pledges of a campaign: the total by its ways, the public page, what was counted elsewhere, who signed. */
export function PledgesPage() {
  return <CampaignFrame>{campaign => <Pledges campaign={campaign} />}</CampaignFrame>
}

function Pledges({ campaign }: { campaign: CampaignView }) {
  const answer = useApi(readPledges, { id: campaign.id })
  const maySend = useCan('publish.send')
  return (
    <>
      <Sum campaign={campaign} />
      <Loaded answer={answer} shape="form">
        {({ page, mails, waiting, counts }) => (
          <>
            <PledgePageState campaignId={campaign.id} page={page} mails={mails} waiting={waiting} />
            {maySend && <PledgePageForm key={page?.link} campaign={campaign} page={page} />}
            <PledgeCounts campaignId={campaign.id} counts={counts} />
          </>
        )}
      </Loaded>
      {maySend && <PledgePeople campaignId={campaign.id} />}
    </>
  )
}

function Sum({ campaign: { pledges } }: { campaign: CampaignView }) {
  const t = useTranslations('publish.campaigns.pledge')
  const figures = useTranslations('publish.campaigns.figures')
  const formats = useFormats()
  return (
    <FigureRow>
      <Figure
        label={t('total')}
        value={formats.number(pledgeTotal(pledges))}
        definition={figures('pledgesDefinition')}
      />
      {pledgeWays.map(way => (
        <Figure
          key={way}
          label={t(`ways.${way}`)}
          value={formats.number(pledges[way])}
          definition={t(`definitions.${way}`)}
        />
      ))}
    </FigureRow>
  )
}
