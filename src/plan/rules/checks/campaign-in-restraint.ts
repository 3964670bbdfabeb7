import { restraintMet } from '../restraints.ts'
import { rule } from '../rule.ts'
import { nameOf } from '../said.ts'
import { listensOnly } from '../speaking.ts'

/** G4: a campaign is to begin within a restraint that holds everywhere, or one that does not say what goes on falls within its days. */
export const campaignInRestraint = rule({
  id: 'campaign-in-restraint',
  principle: 'G4',
  severity: 'warning',
  needs: ['publishing'],
  check: ({ strategy, facts, list }) => {
    if (listensOnly(strategy)) return []
    const met = (facts.publishing!.campaigns ?? []).flatMap(campaign => {
      const found = restraintMet(list('restraints'), campaign, facts.today)
      return found === undefined ? [] : [{ campaign: campaign.name, ...found }]
    })
    return [...Map.groupBy(met, one => one.restraint).entries()].map(([restraint, [first, ...others]]) => ({
      at: ['restraints', restraint.id],
      params: {
        campaign: first!.campaign,
        when: first!.when,
        day: first!.day,
        restraint: nameOf(restraint),
        others: others.length,
      },
    }))
  },
})
