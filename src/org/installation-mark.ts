import type { Context } from '../context.ts'

/**
 * Names this installation in its cookies: a host keeps one jar of cookies for all its ports, and two installations beside
 * each other must not sign each other out. Of the oldest secret that is still read, so that a change of key changes no name
 * before the former sessions end with the former key.
 */
export const installationMark = (ctx: Pick<Context, 'secrets'>): string =>
  ctx.secrets.deriveAll('org.cookie-name').at(-1)!.slice(0, 8)
