/**
 * Whether two texts are the same post, read back. Networks turn texts into HTML or shorten them each in its way (handles
 * without their server, smileys, typographic marks): what is left to compare are letters, numbers and pictograms, in their order.
 */
export const sameWords = (one: string, other: string): boolean => bareWords(one) === bareWords(other)

/** What is left of a text to compare by. */
export const bareWords = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/@([\w.-]+)@[\w.:-]+/g, '@$1')
    .replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')
