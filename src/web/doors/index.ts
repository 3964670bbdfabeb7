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
  door('/approve/$token', () => import('./approval-page.tsx').then(m => m.ApprovalPage)),
  door('/idea/$token', () => import('./idea-page.tsx').then(m => m.IdeaDoor)),
  door('/pledge/$token', () => import('./pledge-page.tsx').then(m => m.PledgePage)),
  door('/my-pledge/$token', () => import('./my-pledge-page.tsx').then(m => m.MyPledgePage)),
  door('/kit/$token', () => import('./kit-page.tsx').then(m => m.KitPage)),
  door('/my-share/$token', () => import('./my-share-page.tsx').then(m => m.MySharePage)),
  door('/newsletter/$token', () => import('./newsletter-page.tsx').then(m => m.NewsletterDoor)),
  door('/newsletter/confirm/$token', () => import('./subscription-page.tsx').then(m => m.ConfirmSubscriptionDoor)),
  door('/newsletter/subscription/$token', () => import('./subscription-page.tsx').then(m => m.SubscriptionDoor)),
  door('/shared/$token', () => import('./shared-page.tsx').then(m => m.SharedPage)),
  door('/reset-password', () => import('./reset-password-page.tsx').then(m => m.ResetPasswordPage)),
]
