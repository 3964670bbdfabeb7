import type { Document } from '../../documents/index.ts'
import { boardDocument } from './board-document.ts'
import { digestDocument } from './digest-document.ts'
import type { DocumentInput } from './document-input.ts'
import { strategyDocument } from './strategy-document.ts'
import { summaryDocument } from './summary-document.ts'

export type { DocumentInput } from './document-input.ts'

/** The documents that a strategy gives: written anew from its data each time, never stale. */
export const documentKinds = ['strategy', 'summary', 'board', 'digest'] as const
export type DocumentKind = (typeof documentKinds)[number]

const writers: Record<DocumentKind, (input: DocumentInput) => Document> = {
  strategy: strategyDocument,
  summary: summaryDocument,
  board: boardDocument,
  digest: digestDocument,
}

export const planDocument = (kind: DocumentKind, input: DocumentInput): Document => writers[kind](input)
