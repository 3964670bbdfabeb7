/**
 * Guard against forged requests from other sites (CSRF): a request that changes something and carries a cookie must
 * come from our own pages. Browsers say so in `Sec-Fetch-Site`; older ones in `Origin`. Requests without a cookie
 * (API keys, webhooks) hold no power that another site could borrow.
 */
export function isForged(
  method: string,
  headers: Record<string, string | string[] | undefined>,
  publicUrl: string,
): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  if (headers.cookie === undefined) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  if (typeof origin !== 'string') return true
  return !URL.canParse(origin) || (new URL(origin).host !== headers.host && origin !== publicUrl)
}
