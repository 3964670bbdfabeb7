import { Text } from '@mantine/core'
import { AppError } from '../../errors.ts'
import { ErrorState } from '../../ui-kit/states.tsx'
import { DoorFrame } from './door-frame.tsx'

/**
 * A page for who holds its link cannot be shown: the link leads nowhere any more, said in its own words (`gone`), or there is
 * no answer just now, which says nothing about the link and can be tried again.
 */
export function DoorFailed(props: {
  title: string
  gone: string
  query: { error: Error | null; refetch: () => unknown }
}) {
  const { error, refetch } = props.query
  const over = error instanceof AppError && error.status === 404
  return (
    <DoorFrame title={props.title}>
      {over ? <Text role="alert">{props.gone}</Text> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </DoorFrame>
  )
}
