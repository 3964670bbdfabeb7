import { useApi } from '../../ui-kit/api.tsx'
import { listMetrics } from '../endpoints.ts'
import { useWorking } from './strategy-context.tsx'

/** Whether the figure at a place is read as a share: the baseline or the target of an objective whose metric is one. */
export function useShares(): (place: string) => boolean {
  const { objectives = [] } = useWorking().document
  const bound = objectives.some(one => one.metric !== undefined)
  const metrics = useApi(listMetrics, {}, { enabled: bound, staleAfter: 60_000 })
  return place => {
    const [list, id, field] = place.split('/')
    if (list !== 'objectives' || (field !== 'baseline' && field !== 'target')) return false
    const metric = objectives.find(one => one.id === id)?.metric?.id
    return metric !== undefined && metrics.data?.metrics.find(one => one.id === metric)?.unit === 'share'
  }
}
