import { atEnd } from './at-end.ts'
import { type IdentityProvider, startIdentityProvider } from './start-identity-provider.ts'

/** `startIdentityProvider`, stopped at the end of the test or of its file. */
export async function identityProvider(redirectUri: string): Promise<IdentityProvider> {
  const provider = await startIdentityProvider(redirectUri)
  atEnd(() => provider.stop())
  return provider
}
