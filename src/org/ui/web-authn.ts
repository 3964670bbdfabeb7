/** The browser's own JSON forms of WebAuthn (`parse…FromJSON`, `toJSON`); the server speaks the same. */
type Json = Record<string, unknown>

/** Asks the person for a passkey to sign in with. Rejects with NotAllowedError when they think better of it. */
export async function askPasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  const credential = await navigator.credentials.get({ publicKey })
  return toJson(credential)
}

/** Has the browser make a passkey. */
export async function makePasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  const credential = await navigator.credentials.create({ publicKey })
  return toJson(credential)
}

/** The person closed the browser's window, or let it pass: nothing to report. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')

function toJson(credential: Credential | null): Json {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('No credential', 'NotAllowedError')
  return credential.toJSON() as unknown as Json
}
