import { type ComponentType, createContext, lazy, type ReactNode, Suspense, useContext } from 'react'
import { can } from '../permissions.ts'
import type { FeaturePart, FeatureParts, Shown } from './registration.ts'
import { useSession } from './session.tsx'

const Parts = createContext<FeatureParts>({ mention: [], subject: [], content: [] })

/** Once, around the pages of an organisation: what the features add to each other's pages. */
export function FeaturePartsProvider({ parts, children }: { parts: FeatureParts; children: ReactNode }) {
  return <Parts value={parts}>{children}</Parts>
}

// Made lazy once each: a component that is new at every drawing would lose what was typed in it.
const made = new Map<string, ComponentType<{ shown: never }>>()
function componentOf<K extends keyof Shown>(part: FeaturePart<K>) {
  const known = made.get(part.id)
  if (known !== undefined) return known as ComponentType<{ shown: Shown[K] }>
  const component = lazy(async () => ({ default: await part.load() }))
  made.set(part.id, component)
  return component
}

/** Where something is shown: what other features know of it and do with it. */
export function PartsOf<K extends keyof Shown>({ kind, shown }: { kind: K; shown: Shown[K] }) {
  const { role } = useSession()
  return useContext(Parts)
    [kind].filter(part => can(role, part.permission))
    .map(part => {
      const Part = componentOf(part)
      return (
        <Suspense key={part.id} fallback={null}>
          <Part shown={shown} />
        </Suspense>
      )
    })
}
