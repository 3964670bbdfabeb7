/** What somebody's words are called in a strategy: a line of them, never the whole. */
const most = 120

/** The first sentence, or its beginning. */
export function firstSentence(text: string): string {
  // Spaces that do not break stay.
  const line = text.trim().replace(/[ \t\r\n]+/g, ' ')
  return cut(/^.*?[?.!](?=\s|$)/.exec(line)?.[0] ?? line)
}

/** The first sentence that asks something; null where none does. */
export function questionIn(text: string): string | null {
  const asked = /(?:^|[.!?]\s+)([^.!?]{3,200}\?)/.exec(text.replace(/\s+/g, ' ').trim())?.[1]
  return asked === undefined ? null : cut(asked)
}

const cut = (text: string): string => {
  const line = text.trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}
