import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { sharedDocuments } from './share-endpoints.ts'
import { strategyId } from './strategy-schema.ts'

export const documentFormats = ['html', 'pdf', 'docx'] as const
const what = z.object({
  format: z.enum(documentFormats).default('html'),
  paper: z.enum(['a4', 'us-letter']).optional(),
})

/** HTML is shown, the others are saved. */
export const readPlanDocument = endpoint({
  id: 'plan.read-document',
  method: 'GET',
  path: '/api/o/:organisation/plan/strategies/:strategy/documents/:kind',
  summary: 'The strategy, its summary or its board page: HTML, tagged PDF or Word, of a version or of the working text',
  permission: 'plan.read',
  input: strategyId.extend({
    kind: z.enum(sharedDocuments),
    ...what.shape,
    locale: z.enum(['fr', 'en']).optional(),
    /** A version's number; the working text when absent. */
    version: z.coerce.number<number | string>().int().positive().optional(),
  }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 60,
})
/** Throws `plan.no-such-share` like `readShare`. */
export const readSharedDocument = endpoint({
  id: 'plan.read-shared-document',
  method: 'GET',
  path: '/api/plan/shared/:token/document',
  summary: 'The document that a read-only link leads to',
  permission: 'public',
  input: z.object({ token: z.string().max(200), ...what.shape }),
  output: nothing,
  answers: 'application/octet-stream',
  limitPerMinute: 20,
})
