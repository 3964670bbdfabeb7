import { channelsUi } from '../channels/ui/index.ts'
import { governUi } from '../govern/ui/index.ts'
import { listenUi } from '../listen/ui/index.ts'
import { orgUi } from '../org/ui/index.ts'
import { planUi } from '../plan/ui/index.ts'
import { publishUi } from '../publish/ui/index.ts'
import type { FeatureParts, FeatureUi } from '../ui-kit/registration.ts'
import { todayUi } from './today/index.ts'

/** Every feature with pages, in loop order. Adding one is one line here. */
const features: FeatureUi[] = [todayUi, listenUi, planUi, governUi, publishUi, orgUi, channelsUi]

export const pages = features.flatMap(feature => feature.pages)
export const commands = features.flatMap(feature => feature.commands ?? [])
export const commandProviders = features.flatMap(feature => feature.commandProviders ?? [])
export const needSources = features.flatMap(feature => feature.needs ?? [])
export const todayCards = features.flatMap(feature => feature.todayCards ?? []).sort((a, b) => a.order - b.order)
export const parts: FeatureParts = {
  mention: features.flatMap(feature => feature.parts?.mention ?? []),
  subject: features.flatMap(feature => feature.parts?.subject ?? []),
  content: features.flatMap(feature => feature.parts?.content ?? []),
}
