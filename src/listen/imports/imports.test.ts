import { expect, test } from 'vitest'
import { file } from '../../connectors/file/index.ts'
import { anyConnector, createConnectors } from '../../connectors/index.ts'
import { testContext } from '../../testing/index.ts'
import { createListen } from '../index.ts'
import { readMention, readRiver } from '../mentions/river-service.ts'
import { makeOrganisation } from '../testing/listening.ts'
import { importFile } from './import-service.ts'

const ctx = await testContext({ connectors: createConnectors([anyConnector(file)]) })
createListen(ctx).registerJobs()

const never = new AbortController().signal
async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

async function importing(name = 'export.csv') {
  const actor = await makeOrganisation(ctx)
  const bring = (rows: string, as = name) =>
    importFile(
      ctx,
      actor,
      { name: as, format: 'csv' },
      chunks(`id,reply_to,author,date,text\n${rows.trim().replaceAll(/^ +/gm, '')}\n`),
      never,
    )
  const river = async (filter = {}) =>
    (await readRiver(ctx, actor, { duplicates: 'all', ...filter }, { limit: 200 })).mentions
  const texts = async () => (await river()).map(one => one.text).sort()
  return { actor, bring, river, texts }
}

const first = `
  1,,Ana,2026-02-01,La gare ouvre dimanche
  2,1,Bo,2026-02-02,Enfin une gare qui ouvre`

test('another file of the same name, whose rows carry the same ids, overwrites nothing', async () => {
  const { bring, texts } = await importing()
  expect(await bring(first)).toMatchObject({ added: 2, known: 0 })
  const other = `
    1,,Cléo,2026-02-20,Le port ferme à midi
    2,1,Dan,2026-02-21,Quel dommage pour le port`
  expect(await bring(other)).toMatchObject({ added: 2, known: 0 })
  const all = [
    'Enfin une gare qui ouvre',
    'La gare ouvre dimanche',
    'Le port ferme à midi',
    'Quel dommage pour le port',
  ]
  expect(await texts()).toEqual(all)
  // Both of them again, in either order: nothing is doubled.
  expect(await bring(other)).toMatchObject({ added: 0, known: 2 })
  expect(await bring(first)).toMatchObject({ added: 0, known: 2 })
  expect(await texts()).toEqual(all)
})

test('a file that grew, or in which one row was corrected, adds what it did not hold before', async () => {
  const { bring, texts } = await importing()
  await bring(first)
  expect(await bring(`${first}\n3,,Eve,2026-02-03,Une troisième remarque`)).toMatchObject({ added: 1, known: 2 })
  expect(await bring(first.replace('dimanche', 'lundi'))).toMatchObject({ added: 1, known: 1 })
  expect(await texts()).toHaveLength(4)
})

test('the same words under one id on another day, or by another person, are another record', async () => {
  const { bring, river } = await importing()
  await bring('7,,Ana,2026-01-05,Merci')
  expect(await bring('7,,Ana,2026-02-05,Merci')).toMatchObject({ added: 1 })
  expect(await bring('7,,Bo,2026-01-05,Merci')).toMatchObject({ added: 1 })
  expect(await bring('7,,Ana,2026-02-05,Merci')).toMatchObject({ added: 0, known: 1 })
  expect(await river()).toHaveLength(3)
})

test('rows of one file that share an id are all kept', async () => {
  const { bring, texts } = await importing()
  const rows = `
    1,,Ana,2026-02-01,La gare ouvre dimanche
    1,,Bo,2026-02-02,Le port ferme à midi`
  expect(await bring(rows)).toMatchObject({ added: 2 })
  expect(await bring(rows)).toMatchObject({ added: 0, known: 2 })
  expect(await texts()).toEqual(['La gare ouvre dimanche', 'Le port ferme à midi'])
})

test('an answer belongs to the conversation of its own file', async () => {
  const { actor, bring, river } = await importing()
  await bring(first)
  await bring(`
    1,,Cléo,2026-02-20,Le port ferme à midi
    2,1,Dan,2026-02-21,Quel dommage pour le port`)
  const thread = async (words: string) => {
    const [mention] = await river({ text: words })
    return (await readMention(ctx, actor, mention!.id)).thread.map(one => one.text)
  }
  expect(await thread('dommage')).toEqual(['Le port ferme à midi'])
  expect(await thread('enfin')).toEqual(['La gare ouvre dimanche'])
})

test('two files of one name that arrive at the same moment lose nothing to each other', async () => {
  const { bring, texts } = await importing()
  const rows = (word: string) =>
    Array.from({ length: 40 }, (_, i) => `${i},,Ana,2026-02-01,${word} numéro ${i} ${'abcdefghij'[i % 10]}`).join('\n')
  await bring('x,,Ana,2026-02-01,La source existe')
  const results = await Promise.all([bring(rows('Gare')), bring(rows('Port')), bring(rows('Phare'))])
  expect(results.map(one => one.added)).toEqual([40, 40, 40])
  expect(await texts()).toHaveLength(121)
})

test('rows without a date and numbers that cannot be read are told by row, once for each kind', async () => {
  const actor = await makeOrganisation(ctx)
  const rows = Array.from({ length: 14 }, (_, index) => `,1,Mot ${index}`)
  const done = await importFile(
    ctx,
    actor,
    { name: 'vues.csv', format: 'csv' },
    chunks(`date,views,text\n2026-02-01,beaucoup,Premier\n2026-02-02,12,Deuxième\n${rows.join('\n')}\n`),
    never,
  )
  expect(done).toMatchObject({ rows: 16, added: 16, failed: 0, errors: [] })
  expect(done.remarks).toEqual([
    { rows: [2], count: 1, message: expect.stringContaining('beaucoup') },
    { rows: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13], count: 14, message: expect.stringContaining('date') },
  ])
})
