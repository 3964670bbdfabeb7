/** Where a period begins, counted back from now; null for no limit. */
export function sinceOf(period: 'day' | 'week' | 'month' | 'all', now: Date): Date | null {
  const days = { day: 1, week: 7, month: 30, all: null }[period]
  return days === null ? null : new Date(now.getTime() - days * 86_400_000)
}
