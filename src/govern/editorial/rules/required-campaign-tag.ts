import { addressesOf, lacks, requiredOf } from '../required.ts'
import { editorialRule } from '../rule.ts'

/** `utm_source={network}&utm_medium=social`: each of these stands in the address. `{network}` is the network's name. */
export const requiredCampaignTag = editorialRule({
  id: 'required-campaign-tag',
  check(view) {
    const [address] = addressesOf(view)
    if (address === undefined) return []
    return requiredOf(view, 'campaign-tag').flatMap(one => {
      const wanted = [
        ...new URLSearchParams((one.value ?? '').replaceAll('{network}', view.content.network).replace(/^\?/, '')),
      ]
      const read = readAddress(address)
      if (wanted.length === 0 || read === null) return []
      const missing = wanted.filter(([name, value]) => read.searchParams.get(name) !== value)
      if (missing.length === 0) return []
      for (const [name, value] of missing) read.searchParams.set(name, value)
      const { link } = view.content
      return [
        lacks(
          one,
          { value: missing.map(pair => pair.join('=')).join('&') },
          link === address ? { part: 'link', start: 0, end: link.length, text: read.href } : undefined,
        ),
      ]
    })
  },
})

function readAddress(address: string): URL | null {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`)
    return /^https?:$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}
