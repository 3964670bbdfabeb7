import type { Plant } from './plant.ts'

export const plantsDecide: readonly Plant[] = []
