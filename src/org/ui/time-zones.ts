/** What the browser believes to be here; the server knows the same IANA names. */
export const browserTimeZone = (): string => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone === undefined || zone === '' || zone === 'UTC' ? 'America/Montreal' : zone
}

/** All IANA zones; the two that most of our users live in first. `America/Montreal` is a link that browsers leave out. */
export function timeZones(): string[] {
  const first = ['America/Montreal', 'Europe/Paris']
  return [...new Set([...first, browserTimeZone(), ...Intl.supportedValuesOf('timeZone')])]
}
