import { useMemo } from 'react'
import { listMembers } from '../../../org/endpoints.ts'
import { useApi } from '../../../ui-kit/api.tsx'
import { useCan } from '../../../ui-kit/session.tsx'
import { listSources, listTags, listTopics } from '../../endpoints.ts'

/** The short lists that every page of this room needs to name things: kept for minutes, read anew when they change. */
const kept = { staleAfter: 300_000 }

export const useTopics = () => useApi(listTopics, {}, kept).data?.topics ?? none
export const useSources = () => useApi(listSources, {}, kept).data?.sources ?? none
const useAllTags = () => useApi(listTags, {}, kept).data?.tags ?? none
/** Tags that can be given: one that is being merged into another is not. */
export function useTags() {
  const tags = useAllTags()
  return useMemo(() => tags.filter(tag => tag.merging === null), [tags])
}
export const useMembers = () =>
  useApi(listMembers, {}, { ...kept, enabled: useCan('members.read') }).data?.items ?? none

export function useTopicMap() {
  const topics = useTopics()
  return useMemo(() => new Map(topics.map(topic => [topic.id, topic])), [topics])
}
export function useTagMap() {
  const tags = useAllTags()
  return useMemo(() => new Map(tags.map(tag => [tag.id, tag])), [tags])
}
export function useMemberMap() {
  const members = useMembers()
  return useMemo(() => new Map(members.map(member => [member.userId, member])), [members])
}

const none: never[] = []
