import { cleanText } from '../../connectors/clean-text.ts'

/** The beginning of a text as the product keeps it, without half a character at its end. Pure. */
export const cutText = (text: string, most: number): string =>
  cleanText(text.slice(0, most).replace(/[\ud800-\udbff]$/, ''))
