import type { Item } from './contract.ts'
import { vanished } from './vanished.ts'

/** One entry of a list that a network shows newest first. `mark` changes when the entry is edited; no spaces or `=` in `id`. */
export type Listed = { id: string; mark: string; item: Item | null }
/** `next` leads to older entries; null says that the list ends here. */
export type ListPage = { listed: Listed[]; next: string | null }
/** What is remembered between two polls: `known` is `id=mark` of the newest entries; the rest leads through the backlog. */
export type ListState = { known: string; older: string | null; pages: number }
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

/**
 * Reads a list that runs newest first: its backlog page by page (`more`), then what is new, edited or taken away.
 * A deletion is noticed among the remembered entries, as far down as the first page shows.
 */
export async function readNewestFirst(
  list: List,
  state: ListState | null,
): Promise<{ items: Item[]; state: ListState; more: boolean }> {
  if (state === null) {
    const { listed, next } = await list.page(null)
    return backlog(list, listed, next, { known: marksOf(list, listed), older: null, pages: 0 })
  }
  if (state.older !== null) {
    const { listed, next } = await list.page(state.older)
    return backlog(list, listed, next, state)
  }
  return changes(list, state)
}

function backlog(list: List, listed: Listed[], next: string | null, state: ListState) {
  const pages = state.pages + 1
  const older = pages < list.backlogPages ? next : null
  return { items: itemsOf(listed), state: { ...state, older, pages }, more: older !== null }
}

async function changes(list: List, state: ListState) {
  const known = state.known === '' ? [] : state.known.split(' ')
  const marks = new Set(known)
  const ids = new Set(known.map(idOf))
  const listed: Listed[] = []
  let next: string | null = null
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const page = await list.page(next)
    listed.push(...page.listed)
    next = page.next
    // Where nothing is known, everything is new: one page is enough to begin with.
    if (next === null || known.length === 0 || page.listed.some(each => ids.has(each.id))) break
  }
  const shown = new Set(listed.map(each => each.id))
  // A list that is shown to its end hides nothing below.
  const missing =
    next === null ? known.filter(each => !shown.has(idOf(each))) : vanished(known, each => shown.has(idOf(each)))
  const gone = missing.length === 0 ? [] : await list.gone(missing.map(idOf))
  // Deletions draw older entries up onto the page: below the last remembered one nothing is new.
  const last = listed.findLastIndex(each => ids.has(each.id))
  const reach = known.length >= list.remembered && last >= 0 ? last + 1 : listed.length
  const fresh = listed.slice(0, reach).filter(each => !marks.has(markOf(each)))
  return { items: [...itemsOf(fresh), ...gone], state: { ...state, known: marksOf(list, listed) }, more: false }
}

const markOf = (each: Listed) => `${each.id}=${each.mark}`
const idOf = (mark: string) => mark.slice(0, mark.lastIndexOf('='))
const marksOf = (list: List, listed: Listed[]) => listed.slice(0, list.remembered).map(markOf).join(' ')
/** Pages may overlap when something is published between two of them. */
const itemsOf = (listed: Listed[]): Item[] => {
  const items = listed.flatMap(each => (each.item === null ? [] : [each.item]))
  return [...new Map(items.map(item => [item.key, item])).values()]
}
