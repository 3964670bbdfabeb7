import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Locale } from '../../messages.ts'
import {
  addContact,
  addInventoryItem,
  addPledgeCount,
  assignInventory,
  changeMedia,
  changePledgePage,
  createCampaign,
  uploadMedia,
} from '../../publish/endpoints.ts'
import type { Team } from './add-content.ts'
import type { DemoContent } from './read-demo-content.ts'

/** Pictures drawn for the demonstration, with what is said of them; their ids by file. */
export async function addPictures(
  { lou }: Team,
  { pictures }: DemoContent,
  locale: Locale,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { file, name, alt, holder } of pictures) {
    const drawing = await readFile(join(import.meta.dirname, 'pictures', file))
    const { id } = await lou(uploadMedia, { name }, await sharp(drawing).png().toBuffer())
    await lou(changeMedia, { id, alt: { [locale]: alt }, rights: { holder, people: 'nobody' } })
    ids.set(file, id)
  }
  return ids
}

/** A campaign under way, whom it is told to, and who said that they would come; its page opens where there is a mail server. */
export async function addCampaign({ camille }: Team, { campaign }: DemoContent, language: Locale): Promise<string> {
  const { contacts, pledge, ...fields } = campaign
  const { counts, ...page } = pledge
  const { id } = await camille(createCampaign, { ...fields, objective: 'bateaux' })
  for (const contact of contacts) await camille(addContact, { id, ...contact })
  await camille(changePledgePage, { id, ...page, open: false, keepUntil: campaign.to, language })
  for (const count of counts) await camille(addPledgeCount, { id, ...count })
  return id
}

/** What exists already, and what is to become of it. */
export async function addInventory({ camille }: Team, { inventory }: DemoContent, language: Locale): Promise<void> {
  for (const { published, needs, audiences, objectives, review = null, ...fields } of inventory) {
    const item = { ...fields, language, publishedAt: `${published}T14:00:00Z` }
    const { id } = await camille(addInventoryItem, item)
    const serves = { needs: { add: needs }, audiences: { add: audiences }, objectives: { add: objectives } }
    await camille(assignInventory, { ids: [id], ...serves, review })
  }
}
