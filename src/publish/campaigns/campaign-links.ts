import type { Db } from '../../db/index.ts'

/** Campaigns as they hang together with the strategy: the objective that each works for, and the contents that are of it. */
export async function campaignLinks(db: Db, organisationId: string) {
  const campaigns = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'objective'])
    .where('organisation_id', '=', organisationId)
    .where('removed', '=', false)
    .where('objective', 'is not', null)
    .orderBy('from_day', 'desc')
    .orderBy('id')
    .limit(mostTraced)
    .execute()
  const entries = await db
    .selectFrom('entry')
    .innerJoin('campaign', join =>
      join
        .onRef('campaign.organisation_id', '=', 'entry.organisation_id')
        .onRef('campaign.id', '=', 'entry.campaign_id'),
    )
    .select(['entry.id', 'entry.campaign_id as campaign', 'entry.title'])
    .where('entry.organisation_id', '=', organisationId)
    .where('entry.state', '!=', 'removed')
    .where('campaign.removed', '=', false)
    .where('campaign.objective', 'is not', null)
    .orderBy('entry.updated_at', 'desc')
    .orderBy('entry.id')
    .limit(mostTraced)
    .execute()
  return {
    nodes: [
      ...campaigns.map(({ id, name }) => ({
        at: `campaign/${id}`,
        kind: 'campaign',
        name,
        opens: `publish/campaigns/${id}`,
      })),
      ...entries.map(({ id, title }) => ({
        at: `content/${id}`,
        kind: 'content',
        name: title,
        opens: `publish/entries/${id}`,
      })),
    ],
    edges: [
      ...campaigns.flatMap(({ id, objective }) => [
        { from: `objectives/${objective}`, to: `campaign/${id}`, how: 'made-for' },
        { from: `campaign/${id}`, to: `objectives/${objective}/metric`, how: 'works-for' },
      ]),
      ...entries.map(({ id, campaign }) => ({ from: `campaign/${campaign}`, to: `content/${id}`, how: 'made-for' })),
    ],
  }
}

/** More than a trace can show. */
const mostTraced = 1_000
