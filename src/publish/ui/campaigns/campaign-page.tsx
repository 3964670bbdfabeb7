import { Stack } from '@mantine/core'
import type { CampaignView } from '../../schema.ts'
import { CampaignContents } from './campaign-contents.tsx'
import { CampaignDates } from './campaign-dates.tsx'
import { CampaignFigures } from './campaign-figures.tsx'
import { CampaignFrame } from './campaign-frame.tsx'
import { CampaignGoal } from './campaign-goal.tsx'
import classes from './campaigns.module.css'
import { RestraintNotes } from './restraint-notes.tsx'
import { SaidOfCampaign } from './said-of-campaign.tsx'

/** A campaign followed live: what is said, who signs, what is out and what comes next. */
export function CampaignPage() {
  return <CampaignFrame>{campaign => <Live campaign={campaign} />}</CampaignFrame>
}

function Live({ campaign }: { campaign: CampaignView }) {
  return (
    <Stack gap="lg">
      <RestraintNotes from={campaign.from} to={campaign.to} />
      <CampaignFigures campaign={campaign} />
      <div className={classes.columns}>
        <div>
          <SaidOfCampaign campaign={campaign} />
          <CampaignContents campaign={campaign} />
        </div>
        <div>
          <CampaignGoal campaign={campaign} />
          <CampaignDates campaign={campaign} />
        </div>
      </div>
    </Stack>
  )
}
