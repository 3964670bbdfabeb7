/**
 * Places where people speak and that no connector of this version reads: said plainly on the coverage page, with what
 * can be done instead (`listen.coverage.why`). A place leaves the page by itself once a connector bears its name.
 */
export const notWatched: readonly { name: string; why: 'needs-account' | 'closed' | 'by-feed' | 'by-hand' }[] = [
  { name: 'Facebook', why: 'needs-account' },
  { name: 'Instagram', why: 'needs-account' },
  { name: 'LinkedIn', why: 'needs-account' },
  { name: 'X', why: 'needs-account' },
  { name: 'TikTok', why: 'needs-account' },
  { name: 'Threads', why: 'needs-account' },
  { name: 'Pinterest', why: 'needs-account' },
  { name: 'YouTube', why: 'by-feed' },
  { name: 'Reddit', why: 'by-feed' },
  { name: 'Flickr', why: 'by-feed' },
  { name: 'Quora', why: 'by-feed' },
  { name: 'WhatsApp', why: 'closed' },
  { name: 'Messenger', why: 'closed' },
  { name: 'Telegram', why: 'by-hand' },
  { name: 'Discord', why: 'closed' },
]
