export { zodLocales } from './answer-error.ts'
export type { Live, LiveEvent } from './live.ts'
export { accountRoute, Download, memberRoute, publicRoute, type RequestInfo, type Route, uploadRoute } from './route.ts'
export { buildServer, type ServerParts } from './server.ts'
