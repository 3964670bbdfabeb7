import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../messages.ts'
import { readStrategyFile, type StrategyFile } from '../../plan/index.ts'
import { writeDays } from './write-days.ts'

/**
 * The imaginary organisation's strategy, in the reader's language. Its days are written around the day of the
 * demonstration (`day-30`), so that it never looks old.
 */
export function readDemoStrategy(locale: Locale, now: Date): StrategyFile {
  const text = readFileSync(join(import.meta.dirname, `strategy.${locale}.yaml`), 'utf8')
  return readStrategyFile(writeDays(text, now))
}
