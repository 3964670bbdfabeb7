import { expect, it } from 'vitest'
import { imaginaryOrganisation } from '../../connectors/sandbox/index.ts'
import { locales } from '../../messages.ts'
import { checkStrategy } from '../../plan/index.ts'
import { readDemoStrategy } from './read-demo-strategy.ts'

const now = new Date('2027-03-31T15:00:00Z')
const files = { fr: readDemoStrategy('fr', now), en: readDemoStrategy('en', now) }

it.each(locales)('the demonstration’s strategy reads whole in %s, around the day that it is shown', locale => {
  const { strategy, problems } = files[locale]
  expect(problems).toEqual([])
  expect(strategy?.listening?.from).toBe('2026-12-31')
  const { findings } = checkStrategy(strategy!, { today: '2027-03-31', now: now.toISOString() })
  // Alive: its policies are still to be written, and nothing of it is senseless.
  const errors = findings.filter(one => one.severity === 'error').map(one => one.at.join('/'))
  expect(errors.filter(at => at !== 'policies')).toEqual([])
})

it.each(locales)('its objectives read the topics of the imaginary organisation in %s', locale => {
  const known = [
    imaginaryOrganisation.name[locale],
    ...imaginaryOrganisation.competitors.map(one => one.name),
    ...imaginaryOrganisation.themes.map(one => one[locale]),
  ]
  const objectives = files[locale].strategy?.objectives ?? []
  expect(objectives.length).toBeGreaterThanOrEqual(3)
  for (const { metric } of objectives) {
    expect(metric?.id).toMatch(/^listen\./)
    for (const name of Object.values(metric?.filters ?? {}).flat()) expect(known).toContain(name)
  }
})

it('is one strategy in two languages', () => {
  const ids = (locale: 'fr' | 'en') =>
    Object.entries(files[locale].strategy ?? {}).flatMap(([part, value]) =>
      Array.isArray(value) ? value.map(one => `${part}/${(one as { id?: string }).id}`) : [part],
    )
  expect(ids('en')).toEqual(ids('fr'))
})
