/** Whether a text is a whole address of the web. */
export const isWholeLink = (typed: string): boolean =>
  /^https?:\/\/[^\s/.]+\.[^\s]+$|^https?:\/\/localhost\b/.test(typed) && URL.canParse(typed)

/** What somebody who left out `https://` meant; null where that makes no address either. */
export function completeLink(typed: string): string | null {
  const link = typed.trim()
  if (isWholeLink(link)) return link
  const whole = `https://${link}`
  return /^[^\s/:@]+\.[\p{L}\d-]{2,}([/:?#]|$)/u.test(link) && isWholeLink(whole) ? whole : null
}
