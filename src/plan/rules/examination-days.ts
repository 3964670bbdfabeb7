import type { Strategy } from '../model/strategy.ts'

/** The day on which the environment was known: the end of its examination, or its beginning while no end is written. */
export const examinedOn = (strategy: Strategy): string | undefined =>
  strategy.examination?.endedOn ?? strategy.examination?.startedOn

/** Whether the examination of the environment is over on a day: nothing is adopted before (B1). */
export const isExamined = ({ examination }: Strategy, day: string): boolean =>
  examination?.startedOn !== undefined && examination.endedOn !== undefined && examination.endedOn <= day
