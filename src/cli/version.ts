import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '..', '..')

export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
