import type { ItemOf } from '../model/strategy.ts'
import { said } from './said.ts'

type Restraint = ItemOf<'restraints'>

/** Whether a restraint holds everywhere, or for a network; one that names networks holds for those only. */
const holdsFor = (one: Restraint, network: string | undefined): boolean =>
  (one.networks ?? []).length === 0 || (network !== undefined && one.networks!.includes(network))

/** The restraint in which a day falls, its first and last day included. */
export const restraintOn = (
  restraints: readonly Restraint[],
  day: string | undefined,
  network: string | undefined,
): Restraint | undefined =>
  day === undefined
    ? undefined
    : restraints.find(
        one =>
          one.from !== undefined && one.to !== undefined && one.from <= day && day <= one.to && holdsFor(one, network),
      )

/**
 * The restraint, not over yet and holding everywhere, in which days begin that are to come; else one that falls within
 * them and does not say what goes on. `day`: the first that it touches.
 */
export function restraintMet(
  restraints: readonly Restraint[],
  days: { from?: string; to?: string },
  today: string,
): { restraint: Restraint; when: 'begins' | 'within'; day: string } | undefined {
  const coming = restraints.filter(one => one.to === undefined || one.to >= today)
  const begun = days.from === undefined || days.from < today
  const first = begun ? undefined : restraintOn(coming, days.from, undefined)
  if (first !== undefined) return { restraint: first, when: 'begins', day: days.from! }
  const within = restraintWithin(coming, days)
  return within === undefined ? undefined : { restraint: within, when: 'within', day: within.from! }
}

/** The first restraint of all networks that falls within days of which both are known, and does not say what goes on. */
const restraintWithin = (
  restraints: readonly Restraint[],
  { from, to }: { from?: string; to?: string },
): Restraint | undefined =>
  restraints.find(
    one =>
      one.from !== undefined &&
      one.to !== undefined &&
      from !== undefined &&
      to !== undefined &&
      one.from <= to &&
      from <= one.to &&
      holdsFor(one, undefined) &&
      !said(one.goesOn),
  )
