import { expect, test } from 'vitest'
import * as endpoints from '../endpoints.ts'
import { publishing } from '../testing/publishing.ts'

const thanks = { name: 'Merci', kind: 'signature' as const, language: 'fr', text: 'L’équipe du musée' }

test('texts are saved, changed, taken out and put back; who reads may not write them', async () => {
  const { ada, join } = await publishing()
  const list = async () => (await ada.call(endpoints.listSnippets, {})).snippets
  const made = await ada.call(endpoints.createSnippet, { ...thanks, text: '  L’équipe du musée ' })
  expect(await list()).toEqual([{ id: made.id, ...thanks }])
  const call = await ada.call(endpoints.createSnippet, { ...thanks, name: 'Venez', kind: 'call' })
  await ada.call(endpoints.changeSnippet, { ...call, text: 'Réservez' })
  expect((await list()).map(one => one.text)).toEqual(['Réservez', 'L’équipe du musée'])
  await ada.call(endpoints.removeSnippet, { id: made.id })
  await expect(ada.call(endpoints.changeSnippet, { ...made })).rejects.toMatchObject({
    code: 'publish.no-such-snippet',
  })
  expect(await list()).toHaveLength(1)
  await ada.call(endpoints.restoreSnippet, { id: made.id })
  expect(await list()).toHaveLength(2)
  const reader = await join('Lou', 'reader')
  expect((await reader.call(endpoints.listSnippets, {})).snippets).toHaveLength(2)
  await expect(reader.call(endpoints.createSnippet, thanks)).rejects.toMatchObject({ code: 'app.not-allowed' })
})
