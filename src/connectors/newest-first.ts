import type { Reason } from '../errors.ts'
import type { Item } from './contract.ts'
import { reason } from './reasons.ts'
import { vanished } from './vanished.ts'

/** One entry of a list that a network shows newest first. `mark` changes when the entry is edited; no spaces or `=` in `id`. */
export type Listed = { id: string; mark: string; item: Item | null }
/** `next` leads to older entries; null says that the list ends here. */
export type ListPage = { listed: Listed[]; next: string | null }
/**
 * What is remembered between two polls: `known` is `id=mark` of the newest entries; `older` and `pages` lead on through
 * the backlog or, where `sought` holds entries that were known before, through the news down to those.
 */
export type ListState = { known: string; older: string | null; pages: number; sought?: string }
export type List = {
  page(at: string | null): Promise<ListPage>
  /** Of entries that are no longer shown, those that are truly gone, as deleted items. */
  gone(ids: string[]): Promise<Item[]>
  /** Pages of the backlog that are read after the list was added. */
  backlogPages: number
  /** Entries whose edits and deletions are noticed. */
  remembered: number
}

/** Pages that one poll reads when more came than one page shows. */
const pagesAtOnce = 10
/** Pages of news at most: where all that was known is gone, the whole list would be news. */
const mostPages = 500

type ListRead = { items: Item[]; state: ListState; more: boolean; warnings: Reason[] }

/**
 * Reads a list that runs newest first: its backlog page by page (`more`), then what is new, edited or taken away; where
 * that is more than one poll reads, the next ones go on below. A deletion is noticed among the remembered entries, as far
 * down as the first page shows.
 */
export async function readNewestFirst(list: List, state: ListState | null): Promise<ListRead> {
  if (state === null) {
    const { listed, next } = await list.page(null)
    return backlog(list, listed, next, { known: marksOf(list, listed), older: null, pages: 0 })
  }
  if (state.older !== null && state.sought === undefined) {
    const { listed, next } = await list.page(state.older)
    return backlog(list, listed, next, state)
  }
  return changes(list, state)
}

function backlog(list: List, listed: Listed[], next: string | null, state: ListState): ListRead {
  const pages = state.pages + 1
  const older = pages < list.backlogPages ? next : null
  return { items: itemsOf(listed), state: { ...state, older, pages }, more: older !== null, warnings: [] }
}

async function changes(list: List, { known, older, pages, sought }: ListState): Promise<ListRead> {
  const before = sought ?? known
  const marked = before === '' ? [] : before.split(' ')
  const marks = new Set(marked)
  const ids = new Set(marked.map(idOf))
  const listed: Listed[] = []
  let next = older
  let met = false
  for (let page = 0; page < pagesAtOnce && !met; page += 1) {
    const read = await list.page(next)
    listed.push(...read.listed)
    next = read.next
    // Where nothing is known, everything is new: one page is enough to begin with.
    met = next === null || marked.length === 0 || read.listed.some(each => ids.has(each.id))
  }
  const shown = new Set(listed.map(each => each.id))
  // A list that is shown to its end hides nothing below.
  const missing =
    next === null ? marked.filter(each => !shown.has(idOf(each))) : vanished(marked, each => shown.has(idOf(each)))
  const gone = missing.length === 0 ? [] : await list.gone(missing.map(idOf))
  // Deletions draw older entries up onto the page: below the last remembered one nothing is new.
  const last = listed.findLastIndex(each => ids.has(each.id))
  const whole = sought !== undefined || marked.length >= list.remembered
  const fresh = listed.slice(0, whole && last >= 0 ? last + 1 : listed.length).filter(each => !marks.has(markOf(each)))
  const items = [...itemsOf(fresh), ...gone]
  const newest = sought === undefined ? marksOf(list, listed) : known
  const read = (sought === undefined ? 0 : pages) + pagesAtOnce
  if (met || read >= mostPages) {
    const warnings = met ? [] : [reason('too-many-new', {})]
    return { items, state: { known: newest, older: null, pages: 0 }, more: false, warnings }
  }
  // Half of them lead there as well, and the cursor stays small.
  const upper = sought ?? marked.slice(0, Math.ceil(list.remembered / 2)).join(' ')
  return { items, state: { known: newest, older: next, pages: read, sought: upper }, more: true, warnings: [] }
}

const markOf = (each: Listed) => `${each.id}=${each.mark}`
const idOf = (mark: string) => mark.slice(0, mark.lastIndexOf('='))
const marksOf = (list: List, listed: Listed[]) => listed.slice(0, list.remembered).map(markOf).join(' ')
/** Pages may overlap when something is published between two of them. */
const itemsOf = (listed: Listed[]): Item[] => {
  const items = listed.flatMap(each => (each.item === null ? [] : [each.item]))
  return [...new Map(items.map(item => [item.key, item])).values()]
}
