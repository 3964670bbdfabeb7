import { describe, expect, test } from 'vitest'
import { readStrategyFile } from '../file/read-strategy-file.ts'
import { collectionNames } from '../model/collection-names.ts'
import { placeText, sectionNames } from '../model/strategy.ts'
import { checkStrategy } from '../rules/check-strategy.ts'
import { readExamples } from './read-examples.ts'

const examples = readExamples()
const whole = ['b2b.en.yaml', 'food-bank.fr.yaml', 'museum.fr.yaml', 'town.fr.yaml']

test('the examples are four whole strategies and two small ones', () => {
  expect(examples.map(one => one.file)).toEqual(
    [...whole, 'listen-only.fr.yaml', 'odd-but-sound.en.yaml'].sort((a, b) => a.localeCompare(b)),
  )
})

describe.each(examples)('$file', ({ file, text, strategy, facts }) => {
  test('is read without a problem', () => {
    expect(readStrategyFile(text).problems).toEqual([])
    expect(strategy.language).toBe(file.split('.')[1])
  })

  test('is sound: no error, no warning, nothing left unknown', () => {
    const { findings, unknown } = checkStrategy(strategy, facts)
    const wrong = findings.filter(one => one.severity !== 'remark')
    expect(wrong.map(one => `${one.severity} ${one.rule} ${placeText(one.at)}`)).toEqual([])
    expect(unknown).toEqual([])
  })

  test('says what is heard and read as of the same day', () => {
    expect(facts.today).toBe('2027-02-15')
    for (const objective of strategy.objectives ?? [])
      if (objective.state === 'pursued') expect(facts.readings, objective.id).toHaveProperty([objective.id])
  })

  test('cuts no sentence at a comma', () => {
    // `[Deux heures, c'est tout]` without quotes is two entries: the second would begin in the middle.
    const broken: string[] = []
    for (const objective of strategy.objectives ?? [])
      for (const entry of [...(objective.tactics ?? []), ...(objective.messages ?? [])])
        if (/^\p{Ll}/u.test(entry)) broken.push(entry)
    for (const entry of [...(strategy.scope?.will ?? []), ...(strategy.scope?.wont ?? [])])
      if (/^\p{Ll}/u.test(entry)) broken.push(entry)
    expect(broken).toEqual([])
  })

  test('is written as French is, where it is French', () => {
    if (strategy.language !== 'fr') return
    const lines = text.replace(/https?:\S+/g, '').split('\n')
    expect(lines.filter(line => /\S [;!?»]|« |[a-zà-ÿ]'[a-zà-ÿ]/i.test(line))).toEqual([])
  })
})

test.each(examples.filter(one => whole.includes(one.file)))('$file uses every part of a strategy', ({ strategy }) => {
  expect(collectionNames.filter(name => (strategy[name] ?? []).length === 0)).toEqual([])
  expect(sectionNames.filter(name => strategy[name] === undefined)).toEqual([])
})

describe.each(examples.filter(one => whole.includes(one.file)))('the figures of $file add up', ({ strategy }) => {
  const sum = (values: (number | undefined)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const people = strategy.people ?? []

  test('hours of a network are those that people give it', () => {
    for (const { id, listenHours, publishHours, converseHours } of strategy.networks ?? []) {
      const given = people.flatMap(one => (one.shares ?? []).filter(share => share.network === id))
      expect(sum(given.map(share => share.hours)), id).toBe(sum([listenHours, publishHours, converseHours]))
    }
  })

  test('nobody shares more than they have, and objectives ask no more than all have', () => {
    for (const one of people) expect(sum((one.shares ?? []).map(share => share.hours))).toBeLessThanOrEqual(one.hours!)
    const asked = sum((strategy.objectives ?? []).map(one => one.hours))
    expect(asked).toBeLessThanOrEqual(sum(people.map(one => one.hours)))
  })

  test('expenses of the two years fit the budget', () => {
    const times = { once: 1, month: 24, year: 2 }
    const spent = sum((strategy.budget ?? []).map(one => one.amount! * times[one.per!]))
    expect(spent).toBeGreaterThan(0)
    expect(spent).toBeLessThanOrEqual(strategy.resources!.budget!)
  })
})
