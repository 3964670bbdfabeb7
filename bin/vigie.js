#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read: Vigie runs on Node 24, which `npm ci` brings along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
const root = dirname(dirname(self))

function stopWith(french, english) {
  process.stderr.write(`${french}\n${english}\n`)
  process.exit(1)
}

if (!existsSync(join(root, 'node_modules', 'commander'))) {
  stopWith(
    'Les dépendances de Vigie ne sont pas installées. Exécutez « npm ci » dans son dossier.',
    'Vigie’s dependencies are not installed. Run “npm ci” in its folder.',
  )
} else if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Keeps what V8 made of the sources: the next start need not compile them again. Without it, merely slower.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'vigie'))
  await import('../src/main.ts')
} else {
  handOver(join(root, 'node_modules', '.bin', 'node'))
}

function handOver(node) {
  const missing = () =>
    stopWith(
      `Vigie a besoin de Node 24 (ici : ${process.versions.node}), que « npm ci » installe avec ses dépendances mais qui manque. Relancez « npm ci » sans --ignore-scripts, ou installez Node 24.`,
      `Vigie needs Node 24 (here: ${process.versions.node}), which “npm ci” installs with its dependencies but is missing. Run “npm ci” again without --ignore-scripts, or install Node 24.`,
    )
  if (!existsSync(node)) return missing()
  // Over the channel the other process notices when this one is killed.
  const child = spawn(node, [self, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  child.on('error', missing)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
