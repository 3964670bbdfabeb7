/** The application's door for everyone: reads without an account. */
export const publicService = 'https://public.api.bsky.app'
/** Where accounts of Bluesky's own servers sign in. */
export const signInService = 'https://bsky.social'
