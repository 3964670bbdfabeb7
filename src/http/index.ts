export { zodLocales } from './answer-error.ts'
export { documentDownload, writeDocument } from './document-file.ts'
export type { Live, LiveEvent } from './live.ts'
export type { Figure } from './metrics.ts'
export {
  accountRoute,
  Download,
  memberRoute,
  publicRoute,
  Redirect,
  type RequestInfo,
  type Route,
  uploadRoute,
} from './route.ts'
export { buildServer, type ServerParts } from './server.ts'
