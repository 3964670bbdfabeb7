import { useEffect } from 'react'
import { z } from 'zod'
import { notFound } from '../../errors.ts'
import { useApi } from '../../ui-kit/api.tsx'
import { useUrlState } from '../../ui-kit/links.tsx'
import { useSession } from '../../ui-kit/session.tsx'
import { listStrategies } from '../endpoints.ts'
import type { StrategySummary } from '../schema.ts'
import { resolveCurrent } from './resolve-current.ts'

const choiceKey = (organisation: string) => `vigie.plan.${organisation}`
/** What the pages of an organisation show in this tab, for as long as it lives, read anew or not. */
const begun = {
  get: (organisation: string) => Number(sessionStorage.getItem(choiceKey(organisation))),
  set: (organisation: string, id: number) => sessionStorage.setItem(choiceKey(organisation), String(id)),
}
const address = z.object({ strategy: z.coerce.number().int().positive().optional().catch(undefined) })

/** From now on the pages of this tab show this one, and tabs opened later begin with it. */
export function chooseStrategy(organisation: string, id: number): void {
  begun.set(organisation, id)
  localStorage.setItem(choiceKey(organisation), String(id))
}

/**
 * The strategy that the address names, be it put aside; else the one of this tab, the one chosen in this browser, the
 * one that changed last. Null when there is none yet. `all`: those that are not put aside.
 */
export function useCurrentStrategy(): {
  summary: StrategySummary | null | undefined
  all: StrategySummary[]
  error: unknown
} {
  const { organisation } = useSession()
  const [{ strategy: asked }] = useUrlState(address)
  const list = useApi(listStrategies, {})
  const all = list.data?.strategies ?? []
  const elsewhere = list.data !== undefined && asked !== undefined && all.every(one => one.id !== asked)
  const aside = useApi(listStrategies, { archived: true }, { enabled: elsewhere })
  if (list.data === undefined) return { summary: undefined, all, error: list.error }
  if (elsewhere) {
    const summary = aside.data?.strategies.find(one => one.id === asked)
    const missing = aside.data === undefined ? aside.error : notFound('plan.no-such-strategy')
    return { summary, all, error: summary === undefined ? missing : null }
  }
  const chosen = Number(localStorage.getItem(choiceKey(organisation.slug)))
  const summary = resolveCurrent(all, [asked, begun.get(organisation.slug), chosen])
  if (summary !== null) begun.set(organisation.slug, summary.id)
  return { summary, all, error: list.error }
}

/** Where there are several, the address says which one it shows: a link that is sent opens the same for everybody. */
export function useStrategyInAddress(several: boolean, id: number | undefined): (id: number) => void {
  const [{ strategy: asked }, setAddress] = useUrlState(address)
  const missing = several && asked === undefined ? id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: written once; it is another function at each drawing
  useEffect(() => {
    if (missing !== undefined) setAddress({ strategy: missing })
  }, [missing])
  return strategy => setAddress({ strategy }, 'push')
}
