import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { translator } from '../messages.ts'
import { explainFailedFile } from './explain-file-error.ts'

const explain = (error: unknown) => explainFailedFile({ t: translator('en') }, error)

it('says what is wrong with a file that cannot be written, and nothing of faults of ours', async () => {
  const [error] = (await once(createWriteStream(join('/nosuch', 'export.csv')), 'error').catch(error => [error])) as [
    Error,
  ]
  expect(explain(error)).toBe('/nosuch: it does not exist.')
  expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC', path: '/tmp/b' }))).toBe(
    '/tmp/b: the disk is full.',
  )
  expect(explain(new TypeError('not a function'))).toBeNull()
  expect(explain(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBeNull()
})
