import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import type { ItemOf } from './model/strategy.ts'

/** A period of restraint with both its days; `networks`: those of the strategy on which alone it holds, none: everywhere. */
export type RestraintInForce = {
  id: string
  name: string
  kind: NonNullable<ItemOf<'restraints'>['kind']>
  from: string
  to: string
  forbidden: string
  goesOn: string
  networks: { id: string; kind: string }[]
}

/** The periods of restraint (G4) of every strategy in force, as they were adopted; for what is published. */
export async function findRestraintsInForce(db: Db, organisationId: string): Promise<RestraintInForce[]> {
  const { rows } = await sql<{ restraints: ItemOf<'restraints'>[]; networks: ItemOf<'networks'>[] | null }>`
    select snapshot -> 'restraints' as restraints, snapshot -> 'networks' as networks
    from plan_version v join plan_strategy s on s.organisation_id = v.organisation_id and s.id = v.strategy_id
    where v.organisation_id = ${organisationId} and v.state = 'adopted' and s.in_force = v.number and not s.archived
      and v.snapshot ? 'restraints' order by s.id`.execute(db)
  return rows.flatMap(({ restraints, networks }) =>
    restraints.flatMap(one => {
      const { id, from, to } = one
      if (from === undefined || to === undefined) return []
      const named = (one.networks ?? []).map(network => {
        const known = networks?.find(other => other.id === network)
        return { id: network, kind: known?.kind?.trim().toLowerCase() || network }
      })
      const said = { forbidden: one.forbidden ?? '', goesOn: one.goesOn ?? '' }
      return [{ id, name: one.name?.trim() || id, kind: one.kind ?? 'other', from, to, ...said, networks: named }]
    }),
  )
}

/** Whether a period holds in a place of publishing: by the network of the strategy that an account is, else by its kind. */
export const restrainsHere = (
  { networks }: Pick<RestraintInForce, 'networks'>,
  here: { network: string; strategyNetwork: string | null },
): boolean =>
  networks.length === 0 ||
  networks.some(one =>
    here.strategyNetwork === null ? one.kind === here.network.trim().toLowerCase() : one.id === here.strategyNetwork,
  )
