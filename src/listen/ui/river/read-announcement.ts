import type { LiveMessage } from '../../../ui-kit/live.tsx'

/** The mentions that an announcement is about. */
export const idsOf = (message: LiveMessage): string[] =>
  Array.isArray(message.ids) ? message.ids.filter((id): id is string => typeof id === 'string') : []

/** An announcement names a hundred at most, and none at all where it is about everything of an author or a source. */
export const isCut = (message: LiveMessage): boolean => Number(message.count ?? 0) > idsOf(message).length
