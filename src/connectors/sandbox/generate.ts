import { type Author, emptyItem, type Item } from '../contract.ts'
import { journalist, type Language, organisationItself, somebody } from './people.ts'
import { type Chance, chanceOf } from './random.ts'
import { countIn, HOUR, incidentAt } from './rhythm.ts'
import { ENGLISH_TEMPLATES } from './templates-english.ts'
import { FRENCH_TEMPLATES } from './templates-french.ts'
import { asTyped, type Category, fill, linesOf } from './write-text.ts'

/** One post with all that will happen to it. `original` is what it said at first. */
export type Post = { at: number; original: Item; edited: Item | null; deletedAt: number | null }

const TEMPLATES = { fr: FRENCH_TEMPLATES, en: ENGLISH_TEMPLATES }
const SHARES: [Category, number][] = [
  ['praise', 24],
  ['complaint', 14],
  ['question', 10],
  ['chat', 15],
  ['announcement', 3],
  ['news', 5],
  ['theme', 8],
  ['competitor', 11],
  ['comment', 9],
]
const TOTAL = SHARES.reduce((sum, [, share]) => sum + share, 0)
const MINUTE = 60_000
/** Nothing happens to a post later than this. */
export const LATEST_CHANGE = 20 * HOUR

type Plan = {
  key: string
  at: number
  language: Language
  category: Category
  copies: boolean
  answers: boolean
  turn: number
}

/** All posts of an hour since 1970, in order of time. */
export function postsOfHour(seed: number, hour: number, perDay: number): Post[] {
  return plansOf(seed, hour, perDay)
    .map(plan => carryOut(seed, perDay, hour, plan))
    .sort((a, b) => a.at - b.at)
}

/** One more post, outside the rhythm of the hours, so that somebody who looks sees the river flow. */
export function livePost(seed: number, slot: number, at: number, perDay: number): Post {
  const chance = chanceOf(seed, 'live', slot)
  return carryOut(
    seed,
    perDay,
    Math.floor(at / HOUR),
    planOne(seed, `live-${slot}`, slot, at, chance, incidentAt(seed, at) !== null && chance.happens(0.4)),
  )
}

function plansOf(seed: number, hour: number, perDay: number): Plan[] {
  const { ordinary, incident } = countIn(seed, hour, perDay)
  return Array.from({ length: ordinary + incident }, (_, index) => {
    const chance = chanceOf(seed, 'plan', hour, index)
    return planOne(seed, `${hour}-${index}`, index, hour * HOUR + chance.below(HOUR), chance, index >= ordinary)
  })
}

function planOne(seed: number, id: string, turn: number, at: number, chance: Chance, incident: boolean): Plan {
  const language = chance.happens(0.64) ? 'fr' : 'en'
  const ordinary = drawCategory(chance)
  const copies = chance.happens(incident ? 0.14 : 0.06)
  const answers = !copies && (incident ? chance.happens(0.15) : ordinary === 'comment')
  return { key: `${seed}-${id}`, at, language, category: incident ? 'incident' : ordinary, copies, answers, turn }
}

function drawCategory(chance: Chance): Category {
  let left = chance.next() * TOTAL
  for (const [category, share] of SHARES) {
    left -= share
    if (left < 0) return category
  }
  return 'chat'
}

function carryOut(seed: number, perDay: number, hour: number, plan: Plan): Post {
  const chance = chanceOf(seed, 'post', plan.key)
  const target = plan.copies || plan.answers ? earlierPost(seed, perDay, hour, plan, chance) : null
  const original =
    target === null
      ? freshItem(seed, plan, chance)
      : plan.copies
        ? copyOf(seed, target, plan, chance)
        : answerTo(seed, target, plan, chance)
  const deletedAt = chance.happens(0.012) ? plan.at + HOUR + chance.below(LATEST_CHANGE - HOUR) : null
  const edited = chance.happens(0.02) && original.kind !== 'repost' ? editOf(original, plan, chance) : null
  return { at: plan.at, original, edited, deletedAt }
}

/** What a post of the last hours said: only such as neither copy nor answer, so that no chain has to be followed. */
function earlierPost(seed: number, perDay: number, hour: number, plan: Plan, chance: Chance): Item | null {
  for (let back = 1; back <= 6; back++) {
    const plans = plansOf(seed, hour - chance.below(3) - back, perDay).filter(
      each =>
        !each.copies &&
        !each.answers &&
        each.language === plan.language &&
        each.category !== 'comment' &&
        (plan.category !== 'incident' || each.category === 'incident'),
    )
    if (plans.length === 0) continue
    const chosen = chance.pick(plans)
    // The same stream of chance as in carryOut, so that it says what it said there.
    return freshItem(seed, chosen, chanceOf(seed, 'post', chosen.key))
  }
  return null
}

function freshItem(seed: number, plan: Plan, chance: Chance): Item {
  const category = plan.category === 'comment' ? 'chat' : plan.category
  const [title, text] = textOf(seed, { ...plan, category }, chance)
  if (title !== null) return articleItem(plan, title, text, chance)
  const author = category === 'announcement' ? organisationItself(plan.language) : somebody(seed, plan.language, chance)
  return postItem(plan, 'post', author, asTyped(text, category, plan.language, chance), chance)
}

function textOf(seed: number, plan: Plan, chance: Chance): [title: string | null, text: string] {
  const lines = linesOf(TEMPLATES[plan.language], plan.category)
  const kind = plan.category === 'incident' ? (incidentAt(seed, plan.at)?.kind ?? 'tickets') : null
  const usable =
    kind === null ? lines : lines.filter(each => each.startsWith(`${kind} ||`) || each.startsWith('any ||'))
  let line = rotated(usable, plan, seed)
  if (kind !== null) line = line.slice(line.indexOf('||') + 3)
  const parts = fill(line, plan.language, chance, new Date(plan.at)).split(' || ')
  return parts.length === 1 ? [null, parts[0]!] : [parts[0]!, parts[1]!]
}

/** Lines take turns, hour by hour, so that a day's readers do not meet the same sentence twice; chance would make them. */
function rotated(lines: string[], plan: Plan, seed: number): string {
  const hour = Math.floor(plan.at / HOUR)
  const turn = hour + 11 * Math.floor(hour / 24) + 7 * plan.turn + (plan.language === 'fr' ? 0 : 3)
  const order = chanceOf(seed, plan.category, 'order').below(lines.length)
  return lines[(turn * (lines.length % 5 === 0 ? 3 : 5) + order) % lines.length]!
}

const SITES: Record<string, string> = {
  'Le Courrier de Valrive': 'https://courrierdevalrive.example',
  'Radio Marée': 'https://radiomaree.example',
  'The Harbour Gazette': 'https://harbourgazette.example',
}

function articleItem(plan: Plan, title: string, text: string, chance: Chance): Item {
  const { author, outlet } = journalist(plan.language, chance)
  const item = postItem(plan, 'article', author, text, chance)
  return { ...item, title, url: `${SITES[outlet]}/${plan.key}` }
}

function postItem(plan: Plan, kind: Item['kind'], author: Author, text: string, chance: Chance): Item {
  const reach = Math.sqrt(author.followers ?? 10) * chance.next() ** 2
  return {
    ...emptyItem(`sandbox:${plan.key}`, kind),
    url: `https://reseau.example/${author.handle}/${plan.key}`,
    text,
    language: plan.language,
    author,
    publishedAt: new Date(plan.at),
    mentions: [...text.matchAll(/@[\w.-]*\w/g)].map(([handle]) => handle),
    hashtags: [...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => tag!),
    counts: { likes: Math.floor(3 * reach), reposts: Math.floor(0.6 * reach), replies: Math.floor(0.5 * reach) },
  }
}

/** A repost as it is, or the same words passed on with a little change: what near-duplicate grouping is for. */
function copyOf(seed: number, target: Item, plan: Plan, chance: Chance): Item {
  const author = somebody(seed, plan.language, chance)
  const text = target.title ?? target.text
  if (chance.happens(0.5))
    return { ...postItem(plan, 'repost', author, text, chance), links: target.title === null ? [] : [target.url!] }
  const lead =
    plan.language === 'fr'
      ? ['À lire : ', 'Vu passer : ', 'Pour info : ', '👉 ']
      : ['Worth a read: ', 'Seen today: ', 'FYI: ', '👉 ']
  const passedOn = `${chance.pick(lead)}${text}`
  return { ...postItem(plan, 'post', author, passedOn, chance), links: target.url === null ? [] : [target.url] }
}

function answerTo(seed: number, target: Item, plan: Plan, chance: Chance): Item {
  const category = plan.category === 'incident' ? 'incident' : 'comment'
  const official = category === 'comment' && chance.happens(0.08)
  const [, text] =
    category === 'comment'
      ? [
          null,
          fill(chance.pick(linesOf(TEMPLATES[plan.language], 'comment')), plan.language, chance, new Date(plan.at)),
        ]
      : textOf(seed, plan, chance)
  const author = official ? organisationItself(plan.language) : somebody(seed, plan.language, chance)
  const kind = target.kind === 'article' ? 'comment' : 'reply'
  const item = postItem(plan, kind, author, asTyped(text, category, plan.language, chance), chance)
  return { ...item, replyTo: target.key, thread: target.key }
}

function editOf(item: Item, plan: Plan, chance: Chance): Item {
  const note =
    plan.language === 'fr'
      ? ['Édit : faute corrigée.', 'Mise à jour : réponse reçue, merci.', '(corrigé)']
      : ['Edit: typo.', 'Update: got an answer, thanks.', '(corrected)']
  const editedAt = new Date(plan.at + 4 * MINUTE + chance.below(90 * MINUTE))
  return { ...item, text: `${item.text}\n${chance.pick(note)}`, editedAt }
}
