import { type Locale, translator } from '../../messages.ts'
import type { FileProblem } from './file-problem.ts'

/** What is wrong, in a sentence and what to do, without the place. */
export function describeFileProblem(locale: Locale, { code, params }: Pick<FileProblem, 'code' | 'params'>): string {
  // Each code has its own parameters: the compiler cannot follow which.
  const t = translator(locale) as unknown as (key: string, params: FileProblem['params']) => string
  return t(`plan.file.problems.${code}`, params)
}
