import ipaddr from 'ipaddr.js'

/**
 * Which addresses the product may reach. Only public unicast ones: a person who can type an address must not make the
 * server read its own network (SSRF). What `allow` names is exempt.
 */
export type AddressGuard = {
  /** Whether a connection to this IP address may be opened for `host:port` as written in the request. */
  permits(ip: string, host: string, port: number): boolean
  /** Whether the request's destination is exempt by name or by literal address: the operator's own machines. */
  exempts(host: string, port: number): boolean
}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number]

/** `allow`: entries `host:port`, `[ipv6]:port`, an IP address, a CIDR, or a bare host name (all ports). Throws on others. */
export function createAddressGuard(allow: readonly string[]): AddressGuard {
  const names = new Set<string>()
  const ranges: Range[] = []
  for (const entry of allow.map(text => text.trim().toLowerCase()).filter(text => text !== '')) {
    if (ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry))
    else if (ipaddr.isValid(entry)) ranges.push([ipaddr.parse(entry), ipaddr.parse(entry).kind() === 'ipv4' ? 32 : 128])
    else if (/^(\[[0-9a-f:.]+\]|[^\s:/[\]]+)(:\d{1,5})?$/.test(entry)) names.add(nameKey(entry))
    else throw new RangeError(`not a host:port nor a CIDR: ${entry}`)
  }
  const inRanges = (ip: string) => {
    const address = parseIp(ip)
    return address !== null && ranges.some(range => range[0].kind() === address.kind() && address.match(range))
  }
  const named = (host: string, port: number) => names.has(host) || names.has(`${host} ${port}`)
  const exempts = (host: string, port: number) => named(host, port) || inRanges(host)
  return {
    exempts,
    permits: (ip, host, port) => {
      if (
        isPublicAddress(ip) ||
        exempts(bare(host), port) ||
        inRanges(ip) ||
        named(parseIp(ip)?.toString() ?? ip, port)
      )
        return true
      // localhost is loopback by definition (RFC 6761), whichever of its addresses the request names.
      return named('localhost', port) && parseIp(ip)?.range() === 'loopback'
    },
  }
}

/** True for addresses of the open internet only; an address that carries another inside (mapped, NAT64) is judged by that one. */
export function isPublicAddress(ip: string): boolean {
  const address = parseIp(ip)
  if (address === null) return false
  // Azure's and Oracle's platform services answer on public-looking addresses.
  if (metadata.has(address.toString())) return false
  if (address instanceof ipaddr.IPv6) {
    const range = address.range()
    if (range === 'rfc6052') {
      const bytes = address.toByteArray()
      // Only the well-known prefix 64:ff9b::/96 says where the IPv4 address lies.
      const wellKnown = bytes.slice(4, 12).every(byte => byte === 0)
      return wellKnown && isPublicAddress(bytes.slice(12).join('.'))
    }
    // All that is assigned to the internet lies in 2000::/3; ranges yet unknown stay closed.
    return range === 'unicast' && ((address.parts[0] ?? 0) & 0xe000) === 0x2000
  }
  return address.range() === 'unicast'
}

const metadata = new Set(['168.63.129.16', '192.0.0.192'])

/** An IP address, IPv4-mapped ones as IPv4; null when it is none. Short and odd forms were made plain by `new URL`. */
function parseIp(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const literal = bare(text)
  return ipaddr.isValid(literal) ? ipaddr.process(literal) : null
}

/** Brackets of an IPv6 literal and the root dot of a name taken off; the port, if any, stays. */
const bare = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[(.*)\]/, '$1')
    .replace(/\.$/, '')

/** `host port`, or the host alone: a space, for an IPv6 address may itself end in what looks like a port. */
function nameKey(entry: string): string {
  const port = /:(\d+)$/.exec(entry)?.[1]
  return port === undefined ? bare(entry) : `${bare(entry.slice(0, -port.length - 1))} ${Number(port)}`
}
