import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import type { ChangeAnswer, ChangeConflict, Operation, StrategySummary } from '../schema.ts'
import { createAutosave } from './autosave.ts'

const summary: StrategySummary = {
  id: 1,
  name: 'S',
  language: 'fr',
  mode: 'full',
  state: 'draft',
  archived: false,
  revision: 1,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  updatedBy: 'Léa',
  inForce: null,
  underReview: null,
  changedSince: false,
  findings: null,
}
const answer = (conflicts: ChangeConflict[] = []): ChangeAnswer => ({
  revision: 1,
  change: null,
  added: [],
  conflicts,
  summary,
})

/** Time that moves when told, a server that answers when told. */
function scene(kept: Record<string, string> = {}) {
  const timers: (() => void)[] = []
  const calls: { operations: Operation[]; answer: (value: ChangeAnswer) => void; fail: (error: unknown) => void }[] = []
  const save = createAutosave({
    key: 'k',
    store: {
      getItem: key => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value
      },
      removeItem: key => {
        delete kept[key]
      },
    },
    later: run => {
      timers.push(run)
      return () => void timers.splice(timers.indexOf(run), timers.includes(run) ? 1 : 0)
    },
    send: operations => new Promise((done, fail) => calls.push({ operations, answer: done, fail })),
    onSaved: () => {},
    isFinal: error => error === 'refused' || error instanceof AppError,
  })
  return {
    save,
    calls,
    kept,
    tick: () => {
      for (const run of timers.splice(0)) run()
    },
    settled: () => new Promise(setImmediate),
  }
}

describe('autosave', () => {
  test('several keystrokes are one set with what was there before the first', async () => {
    const { save, calls, tick, settled } = scene()
    save.set('name', 'a', 'ab')
    save.set('name', 'ab', 'abc')
    expect(save.state().status).toBe('waiting')
    tick()
    expect(calls).toHaveLength(1)
    expect(calls[0]!.operations).toEqual([{ do: 'set', at: 'name', to: 'abc', before: 'a' }])
    calls[0]!.answer(answer())
    await settled()
    expect(save.state()).toMatchObject({ status: 'idle', pending: new Map() })
  })

  test('what is typed while a request runs follows, on top of what was sent', async () => {
    const { save, calls, tick, settled } = scene()
    save.set('name', '', 'one')
    tick()
    save.set('name', 'one', 'one two')
    calls[0]!.answer(answer())
    await settled()
    expect(calls[1]!.operations).toEqual([{ do: 'set', at: 'name', to: 'one two', before: 'one' }])
  })

  test('a failure keeps all, also through a reload, and tries again', async () => {
    const first = scene()
    first.save.set('scope/wont', ['x'], null)
    first.tick()
    first.calls[0]!.fail(new Error('offline'))
    await first.settled()
    expect(first.save.state().status).toBe('failed')
    const second = scene(first.kept)
    second.tick()
    expect(second.calls[0]!.operations).toEqual([{ do: 'set', at: 'scope/wont', to: null, before: ['x'] }])
    second.calls[0]!.answer(answer())
    await second.settled()
    expect(second.kept).toEqual({})
  })

  test('a conflict waits for a person: mine is written over theirs, theirs is left', async () => {
    const conflict: ChangeConflict = {
      operation: 0,
      at: 'name',
      before: 'a',
      wanted: 'mine',
      now: 'theirs',
      removed: false,
      by: 'Léa',
      changedAt: '2027-01-01T00:00:00Z',
    }
    const { save, calls, tick, settled } = scene()
    save.set('name', 'a', 'mine')
    tick()
    calls[0]!.answer(answer([conflict]))
    await settled()
    expect(save.state().conflicts).toEqual([conflict])
    save.settle(conflict, 'mine')
    tick()
    expect(calls[1]!.operations).toEqual([{ do: 'set', at: 'name', to: 'mine', before: 'theirs' }])
    expect(save.state().conflicts).toEqual([])
  })

  test('what is typed on while a conflict comes is part of it, and is not sent on top of it', async () => {
    const met = (wanted: string, now: string): ChangeConflict => ({
      operation: 0,
      at: 'name',
      before: 'a',
      wanted,
      now,
      removed: false,
      by: 'Léa',
      changedAt: '2027-01-01T00:00:00Z',
    })
    const { save, calls, tick, settled } = scene()
    save.set('name', 'a', 'mine')
    tick()
    save.set('name', 'mine', 'mine and more')
    calls[0]!.answer(answer([met('mine', 'theirs')]))
    await settled()
    expect(calls).toHaveLength(1)
    expect(save.state()).toMatchObject({ pending: new Map(), conflicts: [met('mine and more', 'theirs')] })
    save.settle(save.state().conflicts[0]!, 'mine')
    tick()
    calls[1]!.answer(answer([met('mine and more', 'theirs again')]))
    await settled()
    expect(save.state().conflicts).toEqual([met('mine and more', 'theirs again')])
  })

  test('an empty field is what was seen: a colleague who fills it meanwhile is not overwritten', () => {
    const { save, calls, tick } = scene()
    save.set('scope/wont', undefined, ['a'])
    save.set('scope/wont', ['theirs'], ['a', 'b'])
    tick()
    expect(calls[0]!.operations).toEqual([{ do: 'set', at: 'scope/wont', to: ['a', 'b'], before: null }])
  })

  test('one value that is refused holds nothing else up, and is told with its reason', async () => {
    const { save, calls, tick, settled } = scene()
    save.set('good', 1, 2)
    save.set('bad', 1, -2)
    tick()
    calls[0]!.fail('refused')
    await settled()
    expect(calls[1]!.operations).toHaveLength(1)
    calls[1]!.answer(answer())
    await settled()
    calls[2]!.fail('refused')
    await settled()
    expect(calls).toHaveLength(3)
    expect(save.state()).toMatchObject({
      status: 'idle',
      pending: new Map(),
      refused: [{ place: 'bad', to: -2, error: 'refused' }],
    })
    save.dismiss(save.state().refused[0]!)
    expect(save.state().refused).toEqual([])
  })

  test('a conflict and a refused value survive a reload with all that was typed, until somebody decides', async () => {
    const conflict: ChangeConflict = {
      operation: 0,
      at: 'name',
      before: 'a',
      wanted: 'a long text of mine',
      now: 'theirs',
      removed: false,
      by: 'Léa',
      changedAt: '2027-01-01T00:00:00Z',
    }
    const first = scene()
    first.save.set('name', 'a', 'a long text of mine')
    first.tick()
    first.calls[0]!.answer(answer([conflict]))
    await first.settled()
    first.save.set('bad', 1, -2)
    first.tick()
    first.calls[1]!.fail(new AppError('plan.wrong-value', { at: 'bad' }, { status: 422, cause: 'Not below zero.' }))
    await first.settled()
    expect(first.save.state().pending.size).toBe(0)
    const second = scene(first.kept)
    expect(second.save.state().conflicts).toEqual([conflict])
    const [refused] = second.save.state().refused
    expect(refused).toMatchObject({ place: 'bad', to: -2 })
    expect(refused!.error).toBeInstanceOf(AppError)
    expect(refused!.error).toMatchObject({ code: 'plan.wrong-value', status: 422, cause: 'Not below zero.' })
    second.tick()
    expect(second.calls).toEqual([])
    second.save.dismiss(refused!)
    second.save.settle(second.save.state().conflicts[0]!, 'theirs')
    expect(second.kept).toEqual({})
  })

  test('what an earlier version kept in this browser is still sent', () => {
    const { save } = scene({ k: JSON.stringify([['name', { before: 'a', to: 'b' }]]) })
    expect(save.state().pending).toEqual(new Map([['name', { before: 'a', to: 'b' }]]))
  })

  test('flush tells whether the server has all', async () => {
    const { save, calls, settled } = scene()
    save.set('name', 'a', 'b')
    const first = save.flush()
    calls[0]!.fail(new Error('offline'))
    expect(await first).toBe(false)
    const second = save.flush()
    await settled()
    calls[1]!.answer(answer())
    expect(await second).toBe(true)
  })

  test('two tabs of one person keep what each typed: one that is done takes nothing of the other away', async () => {
    const kept: Record<string, string> = {}
    const [one, other] = [scene(kept), scene(kept)]
    one.save.set('goals/a/name', 'before', 'typed here')
    other.save.set('goals/b/name', 'before', 'typed there')
    other.tick()
    other.calls[0]!.answer(answer())
    await other.settled()
    expect(other.save.state().pending.size).toBe(0)
    expect([...scene(kept).save.state().pending.keys()]).toEqual(['goals/a/name'])
    one.tick()
    one.calls[0]!.answer(answer())
    await one.settled()
    expect(kept).toEqual({})
  })
})
