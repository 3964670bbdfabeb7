import type { Strategy } from '../model/strategy.ts'

/** In force: adopted, or adopted and looked at again. A first text under review is no more than a draft. */
export const isAdopted = (strategy: Strategy): boolean =>
  strategy.state === 'adopted' || (strategy.state === 'under-review' && strategy.adoptedOn !== undefined)

/** The first day on which the strategy was adopted, as far as it says so: later versions do not make earlier posts wrong. */
export const firstAdoptedOn = (strategy: Strategy): string | undefined =>
  [strategy.adoptedOn, ...(strategy.adoptedBy ?? []).map(one => one.on)].filter(day => day !== undefined).sort()[0]
