/** A text as a pattern of `like` and `ilike` in which every letter stands for itself. */
export const literalLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
