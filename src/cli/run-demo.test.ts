import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { translator } from '../messages.ts'
import { createCli } from './cli.ts'
import { runDemo } from './run-demo.ts'

function folderWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-demo-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const file of files) writeFileSync(join(folder, file), '')
  return folder
}
const cli = createCli('fr', translator('fr'))

test('a real installation is no demonstration, whatever is asked: everybody knows the password of one', async () => {
  const data = folderWith('secret', 'vigie.lock')
  await expect(runDemo(cli, { data, keep: true })).rejects.toThrow('cli.demo-not-a-demonstration')
  await expect(runDemo(cli, { data })).rejects.toThrow('cli.demo-folder-not-empty')
  expect(readdirSync(data).sort()).toEqual(['secret', 'vigie.lock'])
})
