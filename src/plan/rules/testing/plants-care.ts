import type { Plant } from './plant.ts'

export const plantsCare: readonly Plant[] = []
