import type { Plant } from './plant.ts'

export const plantsRun: readonly Plant[] = []
