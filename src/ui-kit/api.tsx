import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext } from 'react'
import type { Client } from '../client.ts'
import type { Endpoint, InputOf, OutputOf } from '../endpoint.ts'
import { AppError } from '../errors.ts'

const ClientContext = createContext<{ client: Client; organisation: string } | null>(null)

export function ApiProvider(props: { client: Client; organisation?: string | undefined; children: ReactNode }) {
  const { client, organisation = '', children } = props
  return <ClientContext value={{ client, organisation }}>{children}</ClientContext>
}

function useApiContext() {
  const context = useContext(ClientContext)
  if (context === null) throw new Error('ApiProvider is missing')
  return context
}

export const useClient = (): Client => useApiContext().client

/**
 * Reads are tried again where that can help (no connection, busy server); changes never by themselves. `onSignedOut`
 * hears the id of the endpoint that answered "not signed in".
 */
export function createQueryClient(onSignedOut: (endpointId: string) => void): QueryClient {
  const hear = (error: Error, id: unknown) => {
    if (error instanceof AppError && error.status === 401) onSignedOut(String(id))
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => hear(error, query.queryKey[0]) }),
    mutationCache: new MutationCache({ onError: error => hear(error, '') }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (count, error) => count < 2 && error instanceof AppError && error.status === 503,
        retryDelay: count => 500 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** The key under which an endpoint's answers are kept; without input: all of them. */
export const apiKey = (endpoint: Endpoint, organisation: string, input?: unknown): QueryKey =>
  input === undefined ? [endpoint.id, organisation] : [endpoint.id, organisation, input]

/**
 * Reads an endpoint: `const members = useApi(listMembers, {})`. The answer is kept between pages and read anew when it
 * is older than 15 s. `previous: true` leaves the last answer in place while another input is read (filters, pages).
 */
export function useApi<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { enabled?: boolean; previous?: boolean; refetchEvery?: number; staleAfter?: number } = {},
): UseQueryResult<OutputOf<E>, Error> {
  const { client, organisation } = useApiContext()
  return useQuery<OutputOf<E>, Error>({
    queryKey: apiKey(endpoint, organisation, input),
    queryFn: ({ signal }) => client(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEvery ?? false,
    ...(options.previous === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleAfter === undefined ? {} : { staleTime: options.staleAfter }),
  })
}

/**
 * Changes something: `const rename = useApiMutation(renameTopic, { refresh: [listTopics] })`, then `rename.mutate(input)`
 * or `await rename.mutateAsync(input)`. Endpoints in `refresh` are read again everywhere afterwards.
 */
export function useApiMutation<E extends Endpoint>(
  endpoint: E,
  options: { refresh?: Endpoint[]; onDone?: (output: OutputOf<E>, input: InputOf<E>) => void } = {},
): UseMutationResult<OutputOf<E>, Error, InputOf<E>> {
  const { client, organisation } = useApiContext()
  const queries = useQueryClient()
  return useMutation<OutputOf<E>, Error, InputOf<E>>({
    mutationFn: input => client(endpoint, input),
    onSuccess: async (output, input) => {
      options.onDone?.(output, input)
      await Promise.all(
        (options.refresh ?? []).map(one => queries.invalidateQueries({ queryKey: apiKey(one, organisation) })),
      )
    },
  })
}

/** For live updates and undo: `const refresh = useRefresh(); refresh(listTopics)`. */
export function useRefresh(): (...endpoints: Endpoint[]) => Promise<void> {
  const { organisation } = useApiContext()
  const queries = useQueryClient()
  return async (...endpoints) => {
    await Promise.all(endpoints.map(one => queries.invalidateQueries({ queryKey: apiKey(one, organisation) })))
  }
}

/** To put a change into a kept answer before the server has said so: `patch(listTopics, {}, topics => …)`. */
export function usePatch(): <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  change: (kept: OutputOf<E>) => OutputOf<E>,
) => void {
  const { organisation } = useApiContext()
  const queries = useQueryClient()
  return useCallback(
    (endpoint, input, change) => {
      queries.setQueryData<OutputOf<typeof endpoint>>(apiKey(endpoint, organisation, input), kept =>
        kept === undefined ? kept : change(kept),
      )
    },
    [queries, organisation],
  )
}
