import { type Client, createClient } from '../client.ts'
import { currentLocale } from './language.tsx'

/** The client of the page: same origin, in the language on the screen; for one organisation where one is given. */
export const clientOf = (organisation?: string): Client =>
  createClient({
    baseUrl: '',
    ...(organisation === undefined ? {} : { organisation }),
    headers: () => ({ 'accept-language': currentLocale() }),
  })
