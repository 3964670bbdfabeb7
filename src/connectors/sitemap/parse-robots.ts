/** What a site tells robots (RFC 9309). */
export type Robots = {
  sitemaps: string[]
  /** Whether an address of the site may be read by a robot of that name. */
  allows(address: string): boolean
}

type Rule = { allow: boolean; pattern: string }
/** A robots.txt is read up to its first 500 kB (RFC 9309 §2.5). */
const longest = 500 * 1_024
const mostRules = 5_000

/** `address`: where it was read. `name`: what the robot calls itself, in lower case. Never throws. */
export function parseRobots(text: string, address: string, name: string): Robots {
  const sitemaps = new Set<string>()
  const groups: { names: string[]; rules: Rule[] }[] = []
  let naming = false
  for (const line of text
    .slice(0, longest)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    const said = value.trim()
    switch (field.toLowerCase()) {
      case 'sitemap': {
        const url = URL.parse(said, address)
        if (url !== null && /^https?:$/.test(url.protocol)) sitemaps.add(url.href)
        break
      }
      case 'user-agent':
        if (!naming) groups.push({ names: [], rules: [] })
        groups.at(-1)?.names.push(said.toLowerCase())
        naming = true
        continue
      case 'allow':
      case 'disallow': {
        const rules = groups.at(-1)?.rules
        if (said !== '' && rules !== undefined && rules.length < mostRules)
          rules.push({ allow: field.toLowerCase() === 'allow', pattern: said })
        break
      }
      default:
        continue
    }
    naming = false
  }
  const own = groups.filter(group => group.names.includes(name))
  const rules = (own.length > 0 ? own : groups.filter(group => group.names.includes('*'))).flatMap(group => group.rules)
  return {
    sitemaps: [...sitemaps],
    allows(target) {
      const url = URL.parse(target)
      if (url === null) return false
      const path = url.pathname + url.search
      // The longest rule that fits decides; of two of one length the one that allows.
      let best: Rule | null = null
      for (const rule of rules) {
        if (!fits(rule.pattern, path)) continue
        const length = best?.pattern.length ?? -1
        if (rule.pattern.length > length || (rule.pattern.length === length && rule.allow)) best = rule
      }
      return best?.allow ?? true
    },
  }
}

/** `*` stands for anything, `$` at the end for the end. Piece by piece from the left: no pattern makes it slow. */
function fits(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$')
  const pieces = (whole ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0] ?? ''
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces.slice(1, whole ? -1 : undefined)) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!whole) return true
  const last = pieces.length === 1 ? '' : (pieces.at(-1) ?? '')
  return pieces.length === 1 ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}
