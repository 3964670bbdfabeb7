import { describe, expect, test } from 'vitest'
import type { ChangeAnswer, ChangeConflict, Operation } from '../schema.ts'
import { createAutosave } from './autosave.ts'

const answer = (conflicts: ChangeConflict[] = []): ChangeAnswer => ({ revision: 1, change: null, added: [], conflicts })

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
    isFinal: error => error === 'refused',
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
})
