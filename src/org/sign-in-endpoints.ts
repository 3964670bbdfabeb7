import { z } from 'zod'
import { endpoint, nothing } from '../endpoint.ts'
import { roles } from '../permissions.ts'
import { email, locale, newPassword, personName, slug, timeZone } from './schema.ts'

/** Answers that carry WebAuthn structures as the browser's `toJSON`/`parse…FromJSON` want them. */
export const webAuthn = z.record(z.string(), z.unknown())

export const getFirstRun = endpoint({
  id: 'org.get-first-run',
  method: 'GET',
  path: '/api/first-run',
  summary: 'Whether nobody has an account yet, so that the first organisation can be created',
  permission: 'public',
  input: nothing,
  output: z.object({ needed: z.boolean() }),
})

export const firstRun = endpoint({
  id: 'org.first-run',
  method: 'POST',
  path: '/api/first-run',
  summary: 'Create the first organisation and its administrator, and sign in',
  permission: 'public',
  input: z.object({
    /** Printed in the terminal when the product starts without any account. */
    code: z.string().trim().min(1).max(40),
    organisation: z.string().trim().min(1).max(120),
    /** Made from the name when absent. */
    slug: slug.optional(),
    name: personName,
    email,
    password: newPassword,
    locale: locale.default('fr'),
    timeZone: timeZone.default('America/Montreal'),
  }),
  output: z.object({ organisation: z.string() }),
  limitPerMinute: 10,
})

export const getSignInOptions = endpoint({
  id: 'org.get-sign-in-options',
  method: 'GET',
  path: '/api/sign-in/options',
  summary: 'Ways to sign in: providers for an organisation or for the domain of an address, reset by e-mail',
  permission: 'public',
  input: z.object({ organisation: z.string().max(60).optional(), email: z.string().max(254).optional() }),
  output: z.object({
    /** Whether a forgotten password can be reset by e-mail; otherwise an administrator makes a link. */
    resetByMail: z.boolean(),
    /** Whether passkeys work at the address that this request used (they belong to the public address). */
    passkeys: z.boolean(),
    /** Set in a demonstration, where everybody may come in; `kept`: it stays when the demonstration ends. */
    demonstration: z.object({ email: z.string(), password: z.string(), kept: z.boolean() }).nullable(),
    /** Go to `href` (a page, not a fetch) to sign in through a provider; `&to=/path` says where to land. */
    providers: z.array(z.object({ organisation: z.string(), label: z.string(), href: z.string() })),
  }),
  limitPerMinute: 60,
})

export const signIn = endpoint({
  id: 'org.sign-in',
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in with e-mail and password; a second step may follow',
  permission: 'public',
  input: z.object({
    email: z.string().trim().toLowerCase().max(254),
    password: z.string().max(128),
    remember: z.boolean().default(true),
  }),
  output: z.object({ secondStep: z.boolean() }),
  // A whole office may share an address; guesses are slowed down one by one (throttle.ts).
  limitPerMinute: 120,
})

export const signInSecondStep = endpoint({
  id: 'org.sign-in-second-step',
  method: 'POST',
  path: '/api/sign-in/second-step',
  summary: 'Finish a sign-in with the code of an authenticator application, or with a backup code',
  permission: 'public',
  input: z.object({
    method: z.enum(['totp', 'backup-code']).default('totp'),
    code: z.string().trim().min(4).max(30),
    /** Ask this browser for no code during 30 days. */
    trustDevice: z.boolean().default(false),
  }),
  output: nothing,
  limitPerMinute: 20,
})

export const getPasskeyChallenge = endpoint({
  id: 'org.get-passkey-challenge',
  method: 'POST',
  path: '/api/sign-in/passkey/options',
  summary: 'Begin a sign-in with a passkey: options for navigator.credentials.get',
  permission: 'public',
  input: nothing,
  output: webAuthn,
  limitPerMinute: 20,
})

export const signInWithPasskey = endpoint({
  id: 'org.sign-in-with-passkey',
  method: 'POST',
  path: '/api/sign-in/passkey',
  summary: 'Finish a sign-in with a passkey',
  permission: 'public',
  input: z.object({ response: webAuthn }),
  output: nothing,
  limitPerMinute: 20,
})

export const signOut = endpoint({
  id: 'org.sign-out',
  method: 'POST',
  path: '/api/sign-out',
  summary: 'End this session',
  permission: 'public',
  input: nothing,
  output: nothing,
})

export const requestPasswordReset = endpoint({
  id: 'org.request-password-reset',
  method: 'POST',
  path: '/api/password-reset/request',
  summary: 'Send a link to choose a new password; the answer is the same whether the address is known or not',
  permission: 'public',
  input: z.object({ email }),
  output: nothing,
  limitPerMinute: 10,
})

export const resetPassword = endpoint({
  id: 'org.reset-password',
  method: 'POST',
  path: '/api/password-reset',
  summary: 'Choose a new password with the token of a link (page: /reset-password?token=…); ends every session',
  permission: 'public',
  input: z.object({ token: z.string().min(1).max(200), password: newPassword }),
  output: nothing,
  limitPerMinute: 10,
})

export const confirmEmailChange = endpoint({
  id: 'org.confirm-email-change',
  method: 'POST',
  path: '/api/confirm-email',
  summary: 'Make an address the account’s with the token of a link (page: /confirm-email?token=…)',
  permission: 'public',
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({ email: z.string() }),
  limitPerMinute: 10,
})

export const getInvitation = endpoint({
  id: 'org.get-invitation',
  method: 'GET',
  path: '/api/invitations/:token',
  summary: 'What an invitation offers to the one who holds its link (page: /invitation/<token>)',
  permission: 'public',
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({
    organisation: z.object({ slug: z.string(), name: z.string() }),
    email: z.string(),
    role: z.enum(roles),
    invitedBy: z.string().nullable(),
    expiresAt: z.string(),
    /** `create`: no account has this address yet. `sign-in`: sign in first. `accept`: signed in with this address. `other-account`: signed in with another. */
    next: z.enum(['create', 'sign-in', 'accept', 'other-account']),
  }),
  limitPerMinute: 60,
})

export const acceptInvitation = endpoint({
  id: 'org.accept-invitation',
  method: 'POST',
  path: '/api/invitations/:token/accept',
  summary: 'Become a member: with `account` for a new account (which is signed in), without it for the one signed in',
  permission: 'public',
  input: z.object({
    token: z.string().min(1).max(200),
    account: z
      .object({ name: personName, password: newPassword, locale: locale.default('fr'), timeZone: timeZone.optional() })
      .optional(),
  }),
  output: z.object({ organisation: z.string() }),
  limitPerMinute: 20,
})
