import { cleanText } from './clean-text.ts'

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and attributes of HTML and SVG. */
export const escapeMarkup = (text: string): string => cleanText(text).replace(/[&<>"']/g, found => named[found]!)
