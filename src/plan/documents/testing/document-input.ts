import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Facts, facts } from '../../facts.ts'
import { placeText, type Strategy, strategy } from '../../model/strategy.ts'
import { checkStrategy } from '../../rules/check-strategy.ts'
import { seriesNamed } from '../../series-named.ts'
import { type DocumentInput, tellerOf } from '../document-input.ts'

const folder = join(import.meta.dirname, '../../examples')
/** One of the examples with its facts: `museum.fr`. */
export const exampleOf = (name: string): { strategy: Strategy; facts: Facts } => ({
  strategy: strategy.parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))),
  facts: facts.parse(JSON.parse(readFileSync(join(folder, `${name.split('.')[0]}.facts.json`), 'utf8'))),
})
/** As the product names the metrics of an example: its own series, and those of listening. */
function namesOf(strategy: Strategy, locale: 'fr' | 'en'): DocumentInput['metricNames'] {
  const own = seriesNamed(strategy).map(({ id, name, unit }) => ({
    id: `given.${id}`,
    name,
    unit: 'other',
    unitName: unit,
  }))
  const heard = ['share-of-voice', 'positive-share', 'negative-share'].map(id => ({
    id: `listen.${id}`,
    name: tellerOf(locale)(`listen.metrics.${id}.name`),
    unit: 'share',
    unitName: '',
  }))
  return new Map([...own, ...heard].map(({ id, ...words }) => [id, words]))
}

/** All that a document of an example is written from. */
export function documentInput(name: string, locale: 'fr' | 'en', change: Partial<DocumentInput> = {}): DocumentInput {
  const { strategy: whole, facts: known } = exampleOf(name)
  return {
    strategy: whole,
    locale,
    organisation: 'Organisation',
    today: known.today,
    version: { number: 2, adoptedOn: '2027-01-04' },
    readings: (whole.objectives ?? []).map(one => {
      const read = known.readings?.[one.id]
      return {
        objective: one.id,
        metric: one.metric?.id ?? null,
        readable: read?.readable ?? false,
        reading:
          read === undefined
            ? null
            : {
                value: read.value,
                numerator: null,
                denominator: null,
                from: null,
                to: known.today,
                at: read.at,
                source: read.source,
                opens: null,
              },
        points: read?.points ?? [],
        progress: { state: 'on-track', share: 0.4, expected: 0.4, why: null },
        forecast: null,
        whyNoForecast: null,
      }
    }),
    findings: checkStrategy(whole, known).findings.map(one => ({ ...one, at: placeText(one.at), accepted: null })),
    facts: known,
    paper: 'us-letter',
    metricNames: namesOf(whole, locale),
    ...change,
  }
}
