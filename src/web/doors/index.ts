import type { ComponentType } from 'react'
import { lazy } from 'react'

const door = (path: string, load: () => Promise<ComponentType>) => ({
  path,
  component: lazy(async () => ({ default: await load() })),
})

/** Pages for people who are not in yet. */
export const doors = [
  door('/welcome', () => import('./first-run-page.tsx').then(m => m.FirstRunPage)),
  door('/sign-in', () => import('./sign-in-page.tsx').then(m => m.SignInPage)),
  door('/invitation/$token', () => import('./invitation-page.tsx').then(m => m.InvitationPage)),
  door('/forgotten-password', () => import('./forgotten-password-page.tsx').then(m => m.ForgottenPasswordPage)),
  door('/confirm-email', () => import('./confirm-email-page.tsx').then(m => m.ConfirmEmailPage)),
  door('/survey/$token', () => import('./survey-page.tsx').then(m => m.SurveyPage)),
  door('/shared/$token', () => import('./shared-page.tsx').then(m => m.SharedPage)),
  door('/reset-password', () => import('./reset-password-page.tsx').then(m => m.ResetPasswordPage)),
]
