/** `npm run bench -- <name> [options]`: prints one table of figures beside a peer's. Without a name: the list. */
import { readdir } from 'node:fs/promises'

const [name, ...options] = process.argv.slice(2)
const names = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
if (name === undefined || !names.includes(name)) {
  console.error(`npm run bench -- <name>, where <name> is one of: ${names.join(', ')}`)
  process.exit(2)
}
const { run } = (await import(`./${name}/index.ts`)) as { run: (options: string[]) => Promise<void> }
await run(options)
