import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cleanText } from './clean-text.ts'

const require = createRequire(import.meta.url)
type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')
type Engine = InstanceType<Typst['NodeCompiler']>

/** Nothing is read from it: all that a document names is given with it. */
const workspace = '/vigie-document'

/** The page's own typefaces, as files: what is drawn is the same on every machine. */
function fontFiles(): string[] {
  const inter = dirname(require.resolve('@expo-google-fonts/inter/package.json'))
  const serif = dirname(require.resolve('@expo-google-fonts/source-serif-4/package.json'))
  return [
    join(inter, '400Regular/Inter_400Regular.ttf'),
    join(inter, '600SemiBold/Inter_600SemiBold.ttf'),
    join(serif, '400Regular/SourceSerif4_400Regular.ttf'),
    join(serif, '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
    join(serif, '700Bold/SourceSerif4_700Bold.ttf'),
  ]
}

function start(): Engine {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Typst
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles() }] })
}

/**
 * Runs `work` with the pictures that its source names. A new engine each time: typst 0.7.0 parses a source that replaces
 * another one incrementally, and can abort the whole process over it (`begin <= end when slicing`).
 */
export function withTypst<T>(pictures: ReadonlyMap<string, string>, work: (engine: Engine) => T): T {
  const engine = start()
  for (const [name, svg] of pictures) engine.mapShadow(join(workspace, name), Buffer.from(svg))
  return work(engine)
}

/** Words as a string of typst's language: whatever they hold, they cannot become an instruction. */
export const typstString = (text: string): string =>
  `"${cleanText(text).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`
