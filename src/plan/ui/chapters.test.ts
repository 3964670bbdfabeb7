import { expect, test } from 'vitest'
import { pageOfPlace } from './chapters.ts'

test.each([
  ['objectives/visibility/metric', 'plan/$list/$item', { list: 'objectives', item: 'visibility' }, { field: 'metric' }],
  ['objectives/visibility', 'plan/$list/$item', { list: 'objectives', item: 'visibility' }, {}],
  ['networks/motive', 'plan/networks', {}, { part: 'networks' }],
  ['audiences', 'plan/audiences', {}, { part: 'audiences' }],
  ['scope/wont', 'plan/scope', {}, { part: 'scope', field: 'wont' }],
  ['adoptedBy', 'plan/versions', {}, {}],
  ['', 'plan/versions', {}, {}],
])('%s is mended at %s', (place, to, params, search) => expect(pageOfPlace(place)).toEqual({ to, params, search }))
