import { useStrategy } from '../../ui-kit/use-strategy.ts'

type Network = NonNullable<NonNullable<ReturnType<typeof useStrategy>>['networks']>[number]

/** The networks that the organisation's strategy names, and who runs each. */
export function useStrategyNetworks(): {
  networks: Network[]
  find: (id: string | null) => Network | undefined
  personName: (id: string | undefined) => string | null
} {
  const document = useStrategy()
  const networks = document?.networks ?? []
  return {
    networks,
    find: id => networks.find(one => one.id === id),
    personName: id => document?.people?.find(one => one.id === id)?.name ?? null,
  }
}
