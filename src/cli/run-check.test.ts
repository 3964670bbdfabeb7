import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { type Locale, translator } from '../messages.ts'
import { type Cli, createCli, WrongUse } from './cli.ts'
import { check } from './run-check.ts'
import { format, init, printSchema } from './run-strategy.ts'
import { root } from './version.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-check-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function terminal(locale: Locale = 'en') {
  const out: string[] = []
  const cli: Cli = {
    ...createCli(locale, translator(locale)),
    print: line => void out.push(line),
    tell: line => void out.push(line),
  }
  return { cli, said: () => out.join('\n'), json: () => JSON.parse(out.join('\n')) }
}

async function run(
  path: string,
  flags: { format?: string; facts?: string; today?: string } = {},
  locale: Locale = 'en',
  input = '',
) {
  const { cli, ...heard } = terminal(locale)
  const code = await check(cli, path, { format: 'text', today: '2027-02-15', ...flags }, Readable.from([input]))
  return { code, ...heard }
}

const poor = `vigie: 1
name: Poor
mode: full
objectives:
  - id: seen
    name: Be seen
scope:
  wont: [Nothing]
accepted:
  - { rule: no-goal, at: "goals", reason: Next week, until: 2027-03-01, by: Marie }
`

describe('check', () => {
  const examples = join(root, 'src', 'plan', 'examples')
  it.each(readdirSync(examples).filter(name => name.endsWith('.yaml')))(
    'the example %s is sound: exit 0',
    async name => {
      // Its facts lie beside it.
      const { code, json } = await run(join(examples, name), { format: 'json', today: undefined })
      expect({ code, ...json() }).toMatchObject({
        code: 0,
        problems: [],
        unknown: [],
        summary: { errors: 0 },
      })
      expect((await run(join(examples, name))).code).toBe(0)
    },
  )

  it('tells each finding with its place, reason and remedy: exit 1', async () => {
    const path = file('poor.yaml', poor)
    const { code, said } = await run(path)
    expect(code).toBe(1)
    expect(said()).toContain(`${path}:5:5  The objective “Be seen” has no purpose.`)
    expect(said()).toContain('Next: Choose it from the list.')
    expect(said()).toMatch(/Errors\n {2}\S+ \([A-G]\d+\)\n/)
    expect((await run(path, {}, 'fr')).said()).toContain('« Be seen »')
  })

  it('tells days as people do', async () => {
    const { said } = await run(join(examples, 'museum.fr.yaml'), { today: '2030-01-01' })
    expect(said()).toMatch(/was due on December\s31,\s2027\./)
    expect(said()).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  })

  it('tells what it cannot know, and knows it from a file of facts', async () => {
    const path = file('poor.yaml', poor)
    expect((await run(path)).said()).toMatch(
      /Not checked here\n {2}\d+ rules could not be held, for want of knowing listening, .*\.\n/,
    )
    const facts = file(
      'facts.json',
      '{"listening": {"startedOn": null, "activeSources": 0, "topics": [], "lastLookedAt": null}}',
    )
    const { json } = await run(path, { format: 'json', facts })
    expect(json().unknown.flatMap((one: { needs: string[] }) => one.needs)).not.toContain('listening')
  })

  it('reads standard input, JSON as well', async () => {
    const { code, json } = await run('-', { format: 'json' }, 'en', '{"vigie": 1,\n "objectives": [{"id": "a"}]}')
    expect({ code, ...json() }).toMatchObject({
      code: 1,
      file: 'stdin',
      today: '2027-02-15',
      version: 1,
      readable: true,
    })
    const goal = json().findings.find((one: { rule: string }) => one.rule === 'objective-without-purpose')
    expect(goal).toMatchObject({ line: 2, column: 18, at: 'objectives/a/purpose', severity: 'warning', accepted: null })
  })

  it('tells what is wrong with the file itself, and goes on with what could be read: exit 1', async () => {
    const path = file('wrong.yaml', 'vigie: 1\nmode: listen\nobjectifs: []\n')
    const { code, said } = await run(path)
    expect(code).toBe(1)
    expect(said()).toContain(`${path}:3:1  No field is called “objectifs” here. Did you mean “objectives”?`)
  })

  it('stops at what is no YAML: exit 2, and nothing found on what was meant otherwise', async () => {
    const path = file('broken.yaml', 'vigie: 1\nname: "Whole\nobjectives:\n  - id: seen\n   name: Be seen\n')
    const { code, said } = await run(path)
    expect(code).toBe(2)
    expect(said()).toContain('Mend this, then try again')
    expect(said()).not.toMatch(/Errors|Warnings|Not checked here/)
    expect((await run(path, { format: 'json' })).json()).toMatchObject({ readable: false, findings: [], unknown: [] })
  })

  it('says in words why a file cannot be read', async () => {
    await expect(run(join(folder, 'nosuch.yaml'))).rejects.toThrow('cannot be read: it does not exist.')
    await expect(run(folder)).rejects.toThrow('it is a folder.')
    await expect(run(join(folder, 'nosuch.yaml'), {}, 'fr')).rejects.toThrow('il n’existe pas.')
  })

  it('gives 2 when nothing can be read', async () => {
    expect(await run(file('list.yaml', '- a\n'))).toMatchObject({ code: 2 })
    expect(await run(file('empty.yaml', ''))).toMatchObject({ code: 2 })
  })

  it.each([
    ['no such file', 'nosuch.yaml', {}],
    ['an unknown format', 'poor.yaml', { format: 'xml' }],
    ['a day that is none', 'poor.yaml', { today: '2027-02-30' }],
    ['no such facts', 'poor.yaml', { facts: join(folder, 'nosuch.json') }],
    ['facts of another shape', 'poor.yaml', { facts: file('other.json', '{"listening": 3}') }],
    ['facts that are no JSON', 'poor.yaml', { facts: file('yaml.json', 'a: b') }],
  ])('is wrong use: %s', async (_, name, flags) => {
    await expect(run(join(folder, name), flags)).rejects.toThrow(WrongUse)
  })

  it('writes SARIF that holds together', async () => {
    const path = file('poor.yaml', poor.replace('name: Poor', 'nam: Poor'))
    const { code, json } = await run(path, { format: 'sarif' })
    expect(code).toBe(1)
    const { version, runs } = json()
    const [{ tool, results, invocations, columnKind }] = runs
    expect({ version, columnKind, name: tool.driver.name }).toEqual({
      version: '2.1.0',
      columnKind: 'utf16CodeUnits',
      name: 'Vigie',
    })
    const ids = tool.driver.rules.map((one: { id: string }) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\S/)
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level)
      expect(JSON.stringify(rule)).not.toMatch(/plan\.rules|\{\w+[,}]/)
    }
    for (const result of results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId)
      expect(['error', 'warning', 'note']).toContain(result.level)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      expect(artifactLocation.uri).toMatch(/^file:\/\/\/.*poor\.yaml$/)
      expect(region.startLine).toBeGreaterThan(0)
      expect(region.startColumn).toBeGreaterThan(0)
      expect(region.endLine * 1e6 + region.endColumn).toBeGreaterThanOrEqual(
        region.startLine * 1e6 + region.startColumn,
      )
    }
    expect(results[0]).toMatchObject({ ruleId: 'file/unknown-key-near', level: 'error' })
    const suppressed = results.filter((one: { suppressions?: unknown[] }) => one.suppressions !== undefined)
    expect(suppressed).toMatchObject([
      { ruleId: 'no-goal', suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'Next week' }] },
    ])
    for (const one of invocations[0].toolExecutionNotifications)
      expect(ids[one.associatedRule.index]).toBe(one.associatedRule.id)
  })
})

describe('strategy', () => {
  it.each(['fr', 'en'] as const)(
    'init writes a starter in %s that check reads, and never over another',
    async locale => {
      const path = join(folder, `new.${locale}.yaml`)
      const { cli } = terminal(locale)
      init(cli, path, { mode: 'listen' })
      const { json } = await run(path, { format: 'json' }, locale)
      expect(json()).toMatchObject({ problems: [], readable: true })
      expect(() => init(cli, path, { mode: 'full' })).toThrow(WrongUse)
      expect(readFileSync(path, 'utf8')).toContain('mode: listen')
      init(cli, path, { mode: 'full', force: true })
      expect(readFileSync(path, 'utf8')).toContain('mode: full')
      expect(() => init(cli, path, { mode: 'half', force: true })).toThrow(WrongUse)
      expect(() => init(cli, join(folder, 'no', 'such'), { mode: 'full' })).toThrow(WrongUse)
    },
  )

  it('schema prints the JSON Schema', () => {
    const { cli, json } = terminal('fr')
    printSchema(cli)
    expect(json()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Stratégie (Vigie)',
    })
  })

  it('format puts a file in form, once', async () => {
    const path = file('form.yaml', 'name:   a # why\nvigie: 1\n')
    const { cli, said } = terminal()
    expect(await format(cli, path, Readable.from([]))).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe('vigie: 1\nname: a # why\n')
    expect(await format(cli, path, Readable.from([]))).toBe(0)
    expect(said()).toContain('In good form already')
  })

  it('format changes nothing in a file that must be mended first', async () => {
    const text = 'name:   a\n'
    const path = file('mend.yaml', text)
    const { cli, said } = terminal()
    expect(await format(cli, path, Readable.from([]))).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(said()).toContain(':1:1')
  })
})
