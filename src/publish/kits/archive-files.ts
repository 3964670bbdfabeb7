import { translator } from '../../messages.ts'
import { kitLink } from './kit-link.ts'
import type { KitAudience, PublishedKit, PublishedMedia } from './kit-schema.ts'
import type { ZipFile } from './write-zip.ts'

type Archived = { kit: PublishedKit; campaign: string; audience: KitAudience; files: readonly PublishedMedia[] }

/**
 * What the ZIP of a kit holds: its files by their names, its texts, and whose each file is.
 * @param read the bytes of a file
 */
export function archiveFiles(archived: Archived, read: (id: string) => AsyncIterable<Uint8Array>): ZipFile[] {
  const { kit, files } = archived
  const t = translator(kit.language)
  const [textsName, creditsName] = [`${t('publish.kitFile.texts')}.txt`, `${t('publish.kitFile.credits')}.txt`]
  const taken = new Set([textsName, creditsName])
  const named = files.map((file, index) => ({ file, name: freeName(file.name, index, taken) }))
  const texts = textsOf(archived)
  const credits = named.map(({ file, name }) => [name, file.alt, file.credit, file.licence].filter(Boolean).join('\n'))
  return [
    ...(texts === '' ? [] : [written(textsName, texts)]),
    ...(credits.length === 0 ? [] : [written(creditsName, credits.join('\n\n'))]),
    ...named.map(({ file, name }) => ({ name, size: file.size, open: () => read(file.id) })),
  ]
}

function textsOf({ kit, campaign, audience }: Archived): string {
  const link = (network: string) => kitLink(kit.link, { campaign, audience, network })
  const parts = kit.items.flatMap(item =>
    item.kind === 'text'
      ? [[[item.title, item.network].filter(Boolean).join(' · '), item.text, link(item.network)]]
      : [],
  )
  return [[kit.title, kit.intro, link(''), kit.contact], ...parts]
    .map(lines => lines.filter(Boolean).join('\n\n'))
    .join('\n\n---\n\n')
}

/** A name that is no path anywhere and stands once. */
function freeName(name: string, index: number, taken: Set<string>): string {
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '-').replace(/^\.+/, '') || 'media'
  let free = plain
  for (let number = index + 1; taken.has(free.toLowerCase()); number += 1) free = `${number}-${plain}`
  taken.add(free.toLowerCase())
  return free
}

/** With the line ends of Windows, which every editor reads. */
function written(name: string, text: string): ZipFile {
  const bytes = Buffer.from(`\ufeff${text}\n`.replaceAll('\n', '\r\n'))
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
}
