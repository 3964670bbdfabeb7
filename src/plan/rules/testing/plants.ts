import type { Plant } from './plant.ts'
import { plantsCare } from './plants-care.ts'
import { plantsDecide } from './plants-decide.ts'
import { plantsLook } from './plants-look.ts'
import { plantsNetworks } from './plants-networks.ts'
import { plantsRun } from './plants-run.ts'

/** One defect for every rule of the registry. */
export const plants: readonly Plant[] = [...plantsLook, ...plantsDecide, ...plantsNetworks, ...plantsRun, ...plantsCare]
