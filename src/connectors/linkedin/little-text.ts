/**
 * LinkedIn's "little text": what it would take for a mention or a style is escaped, hashtags are said to be such
 * (https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format).
 */
export function toLittleText(text: string): string {
  return text
    .split(/((?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/u)
    .map((piece, index) => (index % 2 === 1 ? `{hashtag|\\#|${escaped(piece.slice(1))}}` : escaped(piece)))
    .join('')
}

/** What people read of it. */
export const fromLittleText = (little: string): string =>
  little.replaceAll(/\{hashtag\|(?:\\?#)\|([^}]*)\}/g, '#$1').replaceAll(/\\([\\|{}@[\]()<>#*_~])/g, '$1')

const escaped = (text: string): string => text.replaceAll(/[\\|{}@[\]()<>#*_~]/g, String.raw`\$&`)
