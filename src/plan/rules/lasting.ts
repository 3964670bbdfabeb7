import type { Network } from '../model/strategy.ts'
import type { StrategyIndex } from './index-strategy.ts'

/** A space that speaks, with the day until which it was promised: its closing, or the end of the strategy. */
export type Promised = { network: Network; until: string }

/** Spaces whose end is known (B17). A promise without an end cannot be held against a contract's. */
export const promisedSpaces = ({ strategy, speaking }: StrategyIndex): Promised[] =>
  speaking.flatMap(({ network }) => {
    const until = network.closesOn ?? strategy.period?.to
    return until === undefined ? [] : [{ network, until }]
  })

/** Whether somebody's contract or mandate ends before a day. The day itself is still served. */
export const leavesBefore = (person: { until?: string | undefined } | undefined, day: string): boolean =>
  person?.until !== undefined && person.until < day
