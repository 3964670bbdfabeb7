import { expect, it } from 'vitest'
import { locales } from '../../messages.ts'
import { readDemoContent } from './read-demo-content.ts'
import { readDemoStrategy } from './read-demo-strategy.ts'

const now = new Date('2027-03-31T15:00:00Z')

it.each(locales)('the demonstration’s contents in %s serve its strategy, after its opening', locale => {
  const { entries } = readDemoContent(locale, now)
  const { strategy } = readDemoStrategy(locale, now)
  const ids = (list: readonly { id: string }[] | undefined) => (list ?? []).map(one => one.id)
  for (const { objective, need, planned } of entries) {
    expect(ids(strategy?.objectives)).toContain(objective)
    if (need !== undefined) expect(ids(strategy?.needs)).toContain(need)
    expect(planned >= '2027-04-30').toBe(true)
  }
})

it('tells the same in both languages', () => {
  const bones = (locale: 'fr' | 'en') => {
    const { entries, ideas, people, keyDates, campaign, pictures, inventory } = readDemoContent(locale, now)
    return {
      people,
      days: keyDates.map(one => one.day),
      ideas: ideas.map(one => [one.by, one.question, one.aside !== undefined]),
      entries: entries.map(one => [one.by, one.objective, one.planned, one.until, one.handOver !== undefined]),
      belongings: entries.map(one => [one.campaign, one.picture]),
      campaign: [campaign.from, campaign.to, campaign.pledge.goal, campaign.contacts.map(one => [one.kind, one.state])],
      counts: campaign.pledge.counts.map(one => [one.way, one.count, one.day]),
      pictures: pictures.map(one => one.file),
      inventory: inventory.map(one => [one.kind, one.published, one.review, one.needs, one.audiences, one.objectives]),
    }
  }
  expect(bones('en')).toEqual(bones('fr'))
})
