/** At most `most` letters of a text and an ellipsis, cut between two words; a first word that is longer is cut itself. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most)
  return space > 0 ? `${text.slice(0, space)} …` : `${text.slice(0, most)}…`
}
