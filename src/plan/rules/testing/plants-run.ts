import type { Plant } from './plant.ts'
import { plantsActions } from './plants-actions.ts'
import { plantsHours } from './plants-hours.ts'
import { plantsLasting } from './plants-lasting.ts'

export const plantsRun: readonly Plant[] = [...plantsHours, ...plantsLasting, ...plantsActions]
