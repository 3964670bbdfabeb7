import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip, type ZipFile } from './write-zip.ts'

const made = new Date('2027-03-01T14:30:10Z')
const file = (name: string, ...pieces: (string | Uint8Array)[]): ZipFile => {
  const bytes = pieces.map(piece => Buffer.from(piece))
  const open = async function* () {
    yield* bytes
  }
  return { name, size: Buffer.concat(bytes).length, open }
}
const written = async (files: ZipFile[]) => Buffer.concat(await Array.fromAsync(writeZip(files, made)))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-zip-'))
})
afterAll(() => rm(folder, { recursive: true }))
const has = (command: string) => spawnSync(command, ['-v']).error === undefined

const noise = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 251)
const files = [file('Été/quai.jpg', noise, 'suite'), file('textes.txt', 'Venez à 19 h.'), file('vide.txt')]

test.skipIf(!has('unzip'))('unzip finds every file whole', async () => {
  const path = join(folder, 'kit.zip')
  await writeFile(path, await written(files))
  const tried = spawnSync('unzip', ['-t', path], { encoding: 'utf8' })
  expect(tried.stdout).toContain('No errors detected')
  expect(spawnSync('unzip', ['-p', path, 'textes.txt'], { encoding: 'utf8' }).stdout).toBe('Venez à 19 h.')
  expect(spawnSync('unzip', ['-p', path, '*quai.jpg']).stdout).toEqual(Buffer.concat([noise, Buffer.from('suite')]))
})

/** Written out once more, by the numbers of APPNOTE: what reads it elsewhere reads this. */
test('a file stands in it as the format says', async () => {
  const zip = await written([file('a.txt', 'abc')])
  expect(zip.length).toBe(30 + 5 + 3 + 46 + 5 + 22)
  expect([zip.readUInt32LE(0), zip.readUInt32LE(38), zip.readUInt32LE(89)]).toEqual([
    0x04034b50, 0x02014b50, 0x06054b50,
  ])
  expect(zip.readUInt32LE(14)).toBe(crc32('abc'))
  expect(zip.readUInt32LE(89 + 16)).toBe(38)
  expect(zip.readUInt32LE(89 + 12)).toBe(51)
  expect(zip.subarray(30, 38).toString()).toBe('a.txtabc')
  expect((await written([file('Été.txt')])).subarray(30, 39).toString()).toBe('Été.txt')
})

test('nothing is written that could not be read: a file that is shorter than said, or too much', async () => {
  await expect(written([{ ...file('a', 'abc'), size: 4 }])).rejects.toThrow(RangeError)
  await expect(written([{ ...file('a', 'abc'), size: 2 ** 32 }])).rejects.toThrow(RangeError)
})
