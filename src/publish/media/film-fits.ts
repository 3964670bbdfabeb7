import type { MediaLimits } from '../../connectors/index.ts'

/** Whether a film, a sound or a document is taken as it is: none is made anew for a network. A length nobody could read passes. */
export const filmFits = (
  { type, size, seconds }: { type: string; size: number; seconds: number | null },
  { types, maxBytes, maxSeconds }: Pick<MediaLimits, 'types' | 'maxBytes' | 'maxSeconds'>,
): boolean =>
  types.includes(type) && size <= maxBytes && (maxSeconds === null || seconds === null || seconds <= maxSeconds)
