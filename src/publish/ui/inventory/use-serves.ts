import { useStrategy } from '../../../ui-kit/use-strategy.ts'
import type { Assignment } from '../../schema.ts'

/** The names of what a content serves, in the strategy's words: needs, then audiences, then objectives. */
export function useServes(): (item: Pick<Assignment, 'needs' | 'audiences' | 'objectives'>) => string[] {
  const strategy = useStrategy()
  const naming = (items: readonly { id: string; name?: string | undefined }[] | undefined) => (id: string) =>
    items?.find(one => one.id === id)?.name ?? id
  return ({ needs, audiences, objectives }) => [
    ...needs.map(naming(strategy?.needs)),
    ...audiences.map(naming(strategy?.audiences)),
    ...objectives.map(naming(strategy?.objectives)),
  ]
}
