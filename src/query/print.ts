import { foldText } from '../language/fold.ts'
import type { Part, Query, WordsNode } from './ast.ts'
import { isKeyword, tokenize } from './tokenize.ts'
import { readParts } from './words.ts'

const RANK = { or: 0, and: 1, near: 2, not: 3, words: 4, raw: 4, field: 4 } as const

/** The canonical form: parsing it gives the same tree. English keywords; pass French ones to show it to a person. */
export function printQuery(query: Query, keywords: Keywords = ENGLISH): string {
  const show = (node: Query, least: number): string => {
    const text = print(node)
    return RANK[node.kind] < least ? `(${text})` : text
  }
  const print = (node: Query): string => {
    switch (node.kind) {
      case 'or':
        return node.children.map(child => show(child, 1)).join(` ${keywords.or} `)
      case 'and':
        return node.children.map(child => show(child, 2)).join(' ')
      case 'near': {
        const operator = `${keywords.near}/${node.distance}${node.ordered ? 'f' : ''}`
        // The left side may be a NEAR itself: the operator binds to the left.
        return `${show(node.left, 2)} ${operator} ${show(node.right, 3)}`
      }
      case 'not':
        return `-${show(node.child, 3)}`
      case 'words':
        return printWords(node)
      case 'raw':
        return `raw:${quote(node.text)}`
      case 'field':
        return `${node.field}:${node.value}`
    }
  }
  return print(query)
}

export type Keywords = { and: string; or: string; not: string; near: string }
export const ENGLISH: Keywords = { and: 'AND', or: 'OR', not: 'NOT', near: 'NEAR' }
export const FRENCH: Keywords = { and: 'ET', or: 'OU', not: 'SAUF', near: 'PRES' }

/** A query as it was written, its operators in the reader's words; signs (`|`, `-`) and all else stay. */
export function spellOperators(source: string, keywords: Keywords): string {
  let spelt = ''
  let at = 0
  for (const { type, start, end } of tokenize(source).symbols) {
    const written = source.slice(start, end)
    if (!/^\p{L}/u.test(written) || !(type === 'near' || type === 'and' || type === 'or' || type === 'not')) continue
    const word = type === 'near' ? written.replace(/NEAR|PR[EÈ]S/u, keywords.near) : keywords[type]
    spelt += source.slice(at, start) + word
    at = end
  }
  return spelt + source.slice(at)
}

const quote = (text: string) => (/["“”„]/.test(text) ? `«${text}»` : `"${text}"`)
const SIGNS = { word: '', wildcard: '', hashtag: '#', mention: '@', emoji: '' } as const
const printPart = ({ type, text }: Part) => SIGNS[type] + text

function printWords({ parts, form, within, field }: WordsNode): string {
  const text = parts.map(printPart).join(' ')
  const sign = form === 'exact' ? '=' : form === 'cased' ? '!' : ''
  const prefix = field === null ? '' : `${field}:`
  if (parts.length === 1 && sign === '' && isBare(text, parts[0]!, field !== null)) return prefix + text
  return `${prefix}${sign}"${text}"${within === null ? '' : `~${within}`}`
}

/** Whether the part can stand without quotes and be read as itself. */
function isBare(text: string, part: Part, named: boolean): boolean {
  if (!named && isKeyword(text)) return false
  if (/[\s()|:"“”„«»]/.test(text) || /^[-+=!\u2212]/.test(text)) return false
  const read = readParts(text, { wildcards: 'bare' })
  return read.length === 1 && read[0]!.part.type === part.type && foldText(read[0]!.part.text) === foldText(part.text)
}
