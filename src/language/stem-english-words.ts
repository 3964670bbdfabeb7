export const ENGLISH_IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'people'],
])
export const ENGLISH_UNCHANGED: ReadonlySet<string> = new Set([
  'news',
  'thing',
  'something',
  'king',
  'bring',
  'spring',
  'string',
])
