import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { publicRoute, type RequestInfo, type Route } from '../http/index.ts'
import type { Account } from '../permissions.ts'
import { anyAccountExists, findAccountByEmail, sessionScope } from './accounts.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { auditAccount } from './audit.ts'
import type { Auth } from './auth.ts'
import { authHeaders, callAuth } from './auth-call.ts'
import { confirmEmailChange } from './change-email.ts'
import * as endpoints from './endpoints.ts'
import { runFirst } from './first-run.ts'
import { authenticate } from './gatekeeper.ts'
import { accept, readInvitation } from './invitations.ts'
import { knownBrowser, rememberBrowser } from './known-browser.ts'
import { networkOf } from './network-of.ts'
import { findSignInProviders } from './oidc-settings.ts'
import { requireStrongPasskey } from './passkey-strength.ts'
import { finishReset, startReset } from './password-reset.ts'
import { countWithinHour, throttle } from './throttle.ts'

/** Tries at one account that are heard without waiting: in a browser that signed in to it before, from any other address. */
const freeKnown = 10
const freeUnknown = 5
/** Tries an hour beyond which somebody guesses from many addresses: one is left to each that is not known. */
const manyAnHour = 100

/** Links to choose a password that are posted to one address within an hour, whoever asks for them. */
const linksAnHour = 20

export function signInRoutes(ctx: Context, auth: Auth): Route[] {
  const open = (info: RequestInfo, userId: string) =>
    callAuth(info, async headers => auth.api.openSession({ body: { userId }, headers, returnHeaders: true }))

  /** A session that a provider opened stands for its organisation only, not for the person's whole account. */
  const wholeAccount = async (headers: Headers): Promise<Account | null> => {
    const account = await authenticate(auth, headers)
    return account !== null && (await sessionScope(ctx.db, account.sessionId)) === null ? account : null
  }

  return [
    publicRoute(endpoints.getFirstRun, async () => ({ needed: !(await anyAccountExists(ctx.db)) })),

    publicRoute(endpoints.firstRun, async ({ input, info }) => {
      const { userId, organisation } = await runFirst(ctx, input, info.ip)
      await open(info, userId)
      return { organisation }
    }),

    publicRoute(endpoints.getSignInOptions, async ({ input, info }) => ({
      resetByMail: ctx.config.smtpUrl !== null,
      passkeys: info.headers.get('host') === new URL(ctx.config.publicUrl).host,
      demonstration: ctx.config.demonstration,
      providers: await findSignInProviders(ctx.db, input),
    })),

    publicRoute(endpoints.signIn, async ({ input, info }) => {
      const { email, password, remember } = input
      // Never the account as a whole: whoever guesses at it would keep its owner out (docs/decisions/0060).
      const browser = knownBrowser(ctx, info, email)
      const key = browser === null ? `sign-in ${email} ${networkOf(info.ip)}` : `sign-in ${email} browser ${browser}`
      const many = browser === null && (await countWithinHour(ctx, `sign-in ${email}`)) > manyAnHour
      await throttle(ctx, key, browser !== null ? freeKnown : many ? 1 : freeUnknown)
      const answer = await callAuth(info, async headers =>
        auth.api.signInEmail({ body: { email, password, rememberMe: remember }, headers, returnHeaders: true }),
      ).catch((error: unknown) => {
        // For those who watch the log of the machine; whose account it was aimed at is nobody's business.
        ctx.log.warn({ ip: info.ip }, 'sign-in refused')
        throw error
      })
      await forgetAttempts(ctx, key)
      if ('twoFactorRedirect' in answer) return { secondStep: true }
      rememberBrowser(ctx, info, answer.user.email)
      await auditAccount(ctx.db, { userId: answer.user.id, name: answer.user.name }, 'org.sign-in', {
        ip: info.ip,
        details: { with: 'password' },
      })
      return { secondStep: false }
    }),

    publicRoute(endpoints.signInSecondStep, async ({ input, info }) => {
      const { code, trustDevice } = input
      // A session that this browser still holds must not be taken for the sign-in that is under way.
      const withoutSession = { ...info, headers: dropSession(info.headers) }
      const answer = await callAuth(withoutSession, async headers =>
        input.method === 'totp'
          ? auth.api.verifyTOTP({ body: { code, trustDevice }, headers, returnHeaders: true })
          : auth.api.verifyBackupCode({ body: { code, trustDevice }, headers, returnHeaders: true }),
      )
      rememberBrowser(ctx, info, answer.user.email)
      await auditAccount(ctx.db, { userId: answer.user.id, name: answer.user.name }, 'org.sign-in', {
        ip: info.ip,
        details: { with: `password, ${input.method}` },
      })
      return {}
    }),

    publicRoute(endpoints.getPasskeyChallenge, async ({ info }) => ({
      ...(await callAuth(info, async headers =>
        auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
      )),
    })),

    publicRoute(endpoints.signInWithPasskey, async ({ input, info }) => {
      await requireStrongPasskey(ctx.db, input.response)
      const { session, user } = await callAuth(info, async headers =>
        auth.api.verifyPasskeyAuthentication({
          // Checked by the library itself.
          body: { response: input.response as never },
          headers,
          returnHeaders: true,
        }),
      )
      await auditAccount(ctx.db, { userId: session.userId, name: user.name }, 'org.sign-in', {
        ip: info.ip,
        details: { with: 'passkey' },
      })
      return {}
    }),

    publicRoute(endpoints.signOut, async ({ info }) => {
      await callAuth(info, async headers => auth.api.signOut({ headers, returnHeaders: true }))
      return {}
    }),

    publicRoute(endpoints.requestPasswordReset, async ({ input, info }) => {
      const network = networkOf(info.ip)
      await countAttempt(ctx, `reset ${input.email} ${network}`, { max: 5, minutes: 60 })
      await countAttempt(ctx, `reset ${network}`, { max: 20, minutes: 60 })
      // Asked for from many places: the mailbox holds links enough, and nobody is refused for what others did.
      if ((await countWithinHour(ctx, `reset ${input.email}`)) > linksAnHour) return {}
      await startReset(ctx, input.email, info.locale)
      return {}
    }),

    publicRoute(endpoints.resetPassword, async ({ input, info }) => {
      await finishReset(ctx, auth, input, info)
      return {}
    }),

    publicRoute(endpoints.confirmEmailChange, ({ input, info }) => confirmEmailChange(ctx, auth, input.token, info.ip)),

    publicRoute(endpoints.getInvitation, async ({ input, info }) => {
      const invitation = await readInvitation(ctx, input.token)
      const account = await wholeAccount(authHeaders(info))
      const { slug, name, email, role, inviter, expires_at } = invitation
      const signedIn = account?.email === email ? 'accept' : 'other-account'
      const next = account !== null ? signedIn : invitation.accountExists ? 'sign-in' : 'create'
      const expiresAt = expires_at.toISOString()
      return { organisation: { slug, name }, email, role, invitedBy: inviter, expiresAt, next } as const
    }),

    publicRoute(endpoints.acceptInvitation, async ({ input, info }) => {
      if (input.account !== undefined) {
        const create = { ...input.account }
        const { userId, organisation } = await accept(ctx, input.token, { create }, info.ip)
        await open(info, userId)
        return { organisation }
      }
      const account = await wholeAccount(authHeaders(info))
      if (account === null) {
        const { email } = await readInvitation(ctx, input.token)
        const known = (await findAccountByEmail(ctx.db, email)) !== undefined
        throw new AppError(
          known ? 'org.invitation-sign-in-first' : 'org.invitation-account-wanted',
          {},
          { status: 401 },
        )
      }
      const { organisation } = await accept(ctx, input.token, { signedIn: account }, info.ip)
      return { organisation }
    }),
  ]
}

function dropSession(from: Headers): Headers {
  const headers = new Headers(from)
  const kept = (headers.get('cookie') ?? '').split('; ').filter(pair => !/^[^=]*\.session_token=/.test(pair))
  headers.set('cookie', kept.join('; '))
  return headers
}
