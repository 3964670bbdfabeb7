import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Facts, facts } from '../facts.ts'
import { type Strategy, strategy } from '../model/strategy.ts'

export type Example = {
  /** `museum.fr.yaml` */
  file: string
  text: string
  strategy: Strategy
  facts: Facts
}

/** The example strategies of this folder with the facts in which they are sound, in the order of their names. */
export const readExamples = (): Example[] =>
  readdirSync(import.meta.dirname)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8')
      const known = readFileSync(join(import.meta.dirname, file.replace(/\.\w+\.yaml$/, '.facts.json')), 'utf8')
      return { file, text, strategy: strategy.parse(parse(text)), facts: facts.parse(JSON.parse(known)) }
    })
