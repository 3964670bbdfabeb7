import type { Plant } from './plant.ts'

export const plantsLook: readonly Plant[] = []
