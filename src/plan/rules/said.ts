/** Whether something was written: neither missing, nor blank, nor an empty list. */
export const said = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined && value !== null

/** What a finding calls an item: its name, or its id while it has none. */
export const nameOf = (item: { id: string; name?: string | undefined }): string =>
  said(item.name) ? item.name! : item.id
