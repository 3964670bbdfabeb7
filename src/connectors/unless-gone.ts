import { ConnectorError } from './connector-error.ts'

/** Taking back what is gone already is no error: `Publishing.remove` may be asked again after a lost answer. */
export async function unlessGone(done: Promise<unknown>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!(error instanceof ConnectorError) || error.kind !== 'gone') throw error
  })
}
