import { LONGEST, readTokens, WORD } from './read-tokens.ts'

/** No text has more words than this: what is beyond is not read. */
export const MOST_READ: number = LONGEST

/**
 * 32-bit hashes of a text's folded words in their order, without addresses and @names: what tells whether two texts say the
 * same. Written into `hashes`, which has room for MOST_READ; answers how many.
 */
export function hashWords(text: string, hashes: Int32Array): number {
  const tokens = readTokens(text)
  let count = 0
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === WORD) hashes[count++] = tokens.hash[at]!
  }
  return count
}
