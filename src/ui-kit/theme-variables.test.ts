import { describe, expect, it } from 'vitest'
import { palette } from './theme-variables.ts'

/** Relative luminance and contrast ratio, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

describe.each(['light', 'dark'] as const)('colours by %s', scheme => {
  const colours = palette[scheme]
  const grounds = ['ground', 'aside', 'raised'] as const
  it.each(['ink', 'secondary', 'action', 'lamp', 'negative', 'positive'] as const)(
    '%s is readable on every ground',
    name => {
      for (const ground of grounds) expect(contrast(colours[name], colours[ground]), ground).toBeGreaterThanOrEqual(4.5)
    },
  )
  it.each(['action', 'lamp', 'negative', 'positive'] as const)('%s is readable on its own soft ground', name => {
    expect(contrast(colours[name], colours[`${name}-soft`])).toBeGreaterThanOrEqual(4.5)
  })
  it('is readable on fills', () => {
    for (const fill of ['action', 'negative', 'positive'] as const)
      expect(contrast(colours['on-fill'], colours[fill]), fill).toBeGreaterThanOrEqual(4.5)
  })
  it('shows the edge of a field', () => {
    expect(contrast(colours['field-rule'], colours.ground)).toBeGreaterThanOrEqual(3)
  })
})
