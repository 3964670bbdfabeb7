import { expect, it } from 'vitest'
import { AppError } from './errors.ts'
import { serializeError, terminalLine } from './log.ts'

it('tells an event in a terminal in one line, with what it concerns', () => {
  const line = terminalLine(
    JSON.stringify({
      level: 40,
      time: '2027-03-01T09:04:05.000Z',
      err: { type: 'ConnectorError', message: 'unavailable: no answer' },
      sourceId: 12,
      msg: 'source could not be read',
    }),
  )
  expect(line).toMatch(/^\d\d:04:05 warning: source could not be read: unavailable: no answer \(sourceId=12\)\n$/)
})

it('keeps the stack of a fault of ours, and what is no event as it is', () => {
  const fault = new TypeError('x is undefined')
  const line = terminalLine(JSON.stringify({ level: 50, err: serializeError(fault), msg: 'request failed' }))
  expect(line).toContain('error: request failed: x is undefined\n')
  expect(line).toContain('    at ')
  expect(terminalLine('not json\n')).toBe('not json\n')
})

it('cuts the stack of what the product expects, not of what it answers as a failure of its own', () => {
  const outside = Object.assign(new Error('no answer', { cause: new Error('ECONNREFUSED\nmore') }), {
    name: 'ConnectorError',
  })
  expect(serializeError(outside)).toEqual({ type: 'ConnectorError', message: 'no answer', cause: 'ECONNREFUSED' })
  expect(serializeError(new AppError('listen.no-such-source', {}, { status: 404 }))).not.toHaveProperty('stack')
  expect(serializeError(new AppError('app.page-not-built', {}, { status: 500 }))).toHaveProperty('stack')
  expect(serializeError(new Error('a fault'))).toHaveProperty('stack')
})
