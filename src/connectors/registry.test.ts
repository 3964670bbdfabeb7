import { describe, expect, it } from 'vitest'
import { allConnectors } from './all.ts'
import { createConnectors } from './registry.ts'

describe('the list of connectors', () => {
  it('gives each by its id, and null for one that is gone', () => {
    const connectors = createConnectors(allConnectors)
    for (const connector of allConnectors) expect(connectors.get(connector.id)).toBe(connector)
    expect(connectors.list()).toEqual(allConnectors)
    expect(connectors.get('gone')).toBeNull()
  })
  it('offers the imaginary network in demonstrations only, and knows it everywhere', () => {
    const ids = (imaginary: boolean) =>
      createConnectors(allConnectors, { imaginary })
        .offered()
        .map(one => one.id)
    expect(ids(true)).toContain('sandbox')
    expect(ids(false)).toEqual(ids(true).filter(id => id !== 'sandbox'))
    expect(createConnectors(allConnectors).get('sandbox')).not.toBeNull()
  })
  it('refuses two of one id, and ids that are not kebab-case', () => {
    const one = { id: 'one' } as (typeof allConnectors)[number]
    expect(() => createConnectors([one, one])).toThrow(/two connectors/)
    expect(() => createConnectors([{ ...one, id: 'Not One' }])).toThrow(/kebab-case/)
  })
})
