/** Where a run of applying stands: everything published after it has been looked at. */
export type ApplyPosition = { at: Date; id: string }

export const writePosition = ({ at, id }: ApplyPosition): string => `${at.toISOString()} ${id}`

/** Null before the first batch. */
export function readPosition(text: string | null): ApplyPosition | null {
  if (text === null || text === '') return null
  const [at, id] = text.split(' ')
  return { at: new Date(at!), id: id! }
}
