import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState, PageSkeleton } from './states.tsx'

/** The answer, or the state that stands for it. An answer that is there stays on the screen while a newer one fails. */
export function Loaded<T>(props: {
  answer: UseQueryResult<T, Error>
  shape?: 'rows' | 'form' | 'text'
  count?: number
  children: (data: T) => ReactNode
}) {
  const { answer } = props
  if (answer.data !== undefined) return <>{props.children(answer.data)}</>
  if (answer.error !== null) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return <PageSkeleton shape={props.shape ?? 'rows'} count={props.count ?? 4} />
}
