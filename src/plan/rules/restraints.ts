import type { ItemOf } from '../model/strategy.ts'

type Restraint = ItemOf<'restraints'>

/** The restraint in which a day falls, its first and last day included; one that names networks holds for those only. */
export const restraintOn = (
  restraints: readonly Restraint[],
  day: string | undefined,
  network: string | undefined,
): Restraint | undefined =>
  day === undefined
    ? undefined
    : restraints.find(
        one =>
          one.from !== undefined &&
          one.to !== undefined &&
          one.from <= day &&
          day <= one.to &&
          ((one.networks ?? []).length === 0 || (network !== undefined && one.networks!.includes(network))),
      )
