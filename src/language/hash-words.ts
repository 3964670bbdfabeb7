import { readTokens, WORD } from './read-tokens.ts'

/** 32-bit hashes of a text's folded words in their order, without addresses and @names: what tells whether two texts say the same. */
export function hashWords(text: string): Int32Array {
  const tokens = readTokens(text)
  const hashes = new Int32Array(tokens.words)
  let count = 0
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === WORD) hashes[count++] = tokens.hash[at]!
  }
  return hashes
}
