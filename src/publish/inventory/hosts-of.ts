/** Sites of a network's accounts, without `www.`, as the gaps count by them. Pure. */
export const hostsOf = (accounts: readonly { link?: string | undefined }[]): ReadonlySet<string> =>
  new Set(
    accounts.flatMap(({ link }) => {
      const url = link === undefined ? null : URL.parse(link)
      return url === null || url.host === '' ? [] : [url.host.replace(/^www\./, '')]
    }),
  )
