import { countSends, listSends, readSend } from '../endpoints.ts'

/** What is read again once a send has changed. */
export const sendReads = [listSends, countSends, readSend]
