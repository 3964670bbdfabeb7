export { accountRoute, Download, memberRoute, publicRoute, type RequestInfo, type Route } from './route.ts'
