import type { Plant } from './plant.ts'
import { plantsHours } from './plants-hours.ts'
import { plantsLasting } from './plants-lasting.ts'

export const plantsRun: readonly Plant[] = [...plantsHours, ...plantsLasting]
