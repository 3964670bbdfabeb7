import type { Strategy } from '../schema.ts'

type Loose = Record<string, unknown>

/** The value at a place: `objectives/visibility/name`, `scope/wont`, `name`; undefined where there is none. */
export function valueAt(document: Strategy, place: string): unknown {
  const [part = '', second, field] = place.split('/')
  const whole = (document as Loose)[part]
  if (second === undefined) return whole
  if (!Array.isArray(whole)) return (whole as Loose | undefined)?.[second]
  const item = (whole as Loose[]).find(one => one.id === second)
  return field === undefined ? item : item?.[field]
}

/** The document with another value at a place; null and undefined take the field away. What does not exist is left alone. */
export function withPlace(document: Strategy, place: string, value: unknown): Strategy {
  const [part = '', second, field] = place.split('/')
  const whole = (document as Loose)[part]
  if (second === undefined) return put(document as Loose, part, value) as Strategy
  if (field === undefined)
    return { ...document, [part]: put((whole as Loose | undefined) ?? {}, second, value) } as Strategy
  if (!Array.isArray(whole)) return document
  return {
    ...document,
    [part]: (whole as Loose[]).map(item => (item.id === second ? put(item, field, value) : item)),
  } as Strategy
}

function put(object: Loose, name: string, value: unknown): Loose {
  if (value !== null && value !== undefined) return { ...object, [name]: value }
  const { [name]: _gone, ...rest } = object
  return rest
}
