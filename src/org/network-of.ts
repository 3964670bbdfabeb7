import ipaddr from 'ipaddr.js'

/**
 * What tries are counted under, of a visitor's address: itself, or for IPv6 its /64, which is the least that one
 * connection is given and holds more addresses than anybody can count.
 */
export function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  if (!(address instanceof ipaddr.IPv6)) return address.toString()
  return `${address.parts
    .slice(0, 4)
    .map(part => part.toString(16))
    .join(':')}::/64`
}
