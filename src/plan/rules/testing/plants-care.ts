import type { Plant } from './plant.ts'
import { plantsPolicies } from './plants-policies.ts'

export const plantsCare: readonly Plant[] = [...plantsPolicies]
