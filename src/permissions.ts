/**
 * Who may do what, in one table. Roles belong to a member of one organisation; every endpoint names one permission.
 */
export const roles = ['administrator', 'manager', 'animator', 'contributor', 'approver', 'employee', 'reader'] as const
export type Role = (typeof roles)[number]

const table = {
  /** See the organisation's name, own membership, live updates. */
  'org.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'employee', 'reader'],
  /** Rename, settings, retention, danger zone. */
  'org.manage': ['administrator'],
  /** See who the colleagues are (to assign, to mention). */
  'members.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'reader'],
  'members.manage': ['administrator'],
  'api-keys.manage': ['administrator'],
  'audit.read': ['administrator', 'manager'],
  /** Read the river, mentions, topics and sources. */
  'listen.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'reader'],
  /** Work on mentions: star, tag, assign, classify, note, hide an author, correct a tone. */
  'listen.work': ['administrator', 'manager', 'animator', 'contributor'],
  /** Take mentions out of the product. */
  'listen.export': ['administrator', 'manager', 'animator'],
  /** Create and change topics and sources, import files. */
  'listen.manage': ['administrator', 'manager', 'animator'],
  /** Read strategies, findings, readings and versions. */
  'plan.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'reader'],
  /** Write strategies, submit them, give figures, open surveys. */
  'plan.write': ['administrator', 'manager', 'animator'],
  /** Adopt a version, or send it back. */
  'plan.adopt': ['approver', 'administrator'],
  /** Make links with which somebody without an account reads a document. */
  'plan.share': ['administrator', 'manager'],
  /** Read policies, their versions and remarks. */
  'govern.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'employee', 'reader'],
  /** Write policies and submit them. */
  'govern.write': ['administrator', 'manager'],
  /** Put a policy in force, or send it back. */
  'govern.approve': ['approver', 'administrator'],
  /** See channels and their health. */
  'channels.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'reader'],
  /** Connect accounts, renew their access, say who may use them, remove them. */
  'channels.manage': ['administrator', 'manager'],
  /** Hold everything that would go out, or one channel, and let it go on. */
  'channels.pause': ['administrator', 'manager', 'animator'],
  /** Read ideas, entries, the calendar and what was sent. */
  'publish.read': ['administrator', 'manager', 'animator', 'contributor', 'approver', 'reader'],
  /** Write ideas and entries, submit them. */
  'publish.write': ['administrator', 'manager', 'animator', 'contributor'],
  /** Schedule what is approved, move it, take it back, settle what is in doubt. */
  'publish.send': ['administrator', 'manager', 'animator'],
  /** See who subscribed to a newsletter, import, export and erase them. */
  'publish.subscribers': ['administrator', 'manager'],
  /** Approve or return what was submitted; which level is whose, the editorial policy says. */
  'publish.approve': ['administrator', 'manager', 'approver'],
  /** Send without the approvals that are missing, with a reason that everybody can read. */
  'publish.emergency': ['administrator', 'manager'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table
export const permissions = Object.keys(table) as Permission[]

export const can = (role: Role, permission: Permission): boolean =>
  (table[permission] as readonly Role[]).includes(role)

/** Who is asking: a member of one organisation, through a session or through an API key of that organisation. */
export type Actor = {
  organisationId: string
  /** `null` for an API key that belongs to the organisation and to nobody in particular. */
  userId: string | null
  /** The API key that asks, where it is one. */
  keyId?: string
  name: string
  role: Role
  via: 'session' | 'api-key' | 'system'
  locale: 'fr' | 'en'
}

/** Somebody signed in who does not act within an organisation (yet): account pages, first steps, list of organisations. */
export type Account = { userId: string; name: string; email: string; sessionId: string; locale: 'fr' | 'en' }
