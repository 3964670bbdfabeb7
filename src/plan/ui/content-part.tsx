import { useRefresh } from '../../ui-kit/api.tsx'
import { useLive } from '../../ui-kit/live.tsx'
import type { Shown } from '../../ui-kit/registration.ts'
import { readTrace } from '../endpoints.ts'
import { useCurrentStrategy } from './current-strategy.ts'
import { TracePart } from './trace-part.tsx'

/** On a content's page: from what was heard to what came of it, along the strategy. */
export function ContentInStrategy({ shown: { id, title } }: { shown: Shown['content'] }) {
  const { summary } = useCurrentStrategy()
  const refresh = useRefresh()
  useLive('entries-changed', () => void refresh(readTrace))
  useLive('sends-changed', () => void refresh(readTrace))
  if (summary === null || summary === undefined) return null
  return <TracePart strategy={summary.id} at={`content/${id}`} name={title} />
}
