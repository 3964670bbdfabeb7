/**
 * Puts a piece in the place of [from, to) so that it runs into no word: `whole` is all of it, `end` where the piece ends.
 */
export function insertApart(piece: string, text: string, from: number, to: number): { whole: string; end: number } {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const begun = before + (before === '' || /\s$/.test(before) ? '' : ' ') + piece
  const apart = after === '' || /\s$/.test(piece) || /^[\s.,;:!?…)\]»”’]/u.test(after) ? '' : ' '
  return { whole: begun + apart + after, end: begun.length }
}
