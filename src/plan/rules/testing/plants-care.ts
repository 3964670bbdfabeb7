import type { Plant } from './plant.ts'
import { plantsOutside } from './plants-outside.ts'
import { plantsPolicies } from './plants-policies.ts'

export const plantsCare: readonly Plant[] = [...plantsPolicies, ...plantsOutside]
