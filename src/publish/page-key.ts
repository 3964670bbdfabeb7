/** Where a list goes on: the time and id of the last one shown, `1772442000000_<uuid>`. */
export function readKey(text: string | undefined): { at: Date; id: string } | null {
  const [time, id] = text?.split('_') ?? []
  if (time === undefined || id === undefined || !/^\d{1,15}$/.test(time) || !/^[0-9a-f-]{36}$/.test(id)) return null
  return { at: new Date(Number(time)), id }
}

/** Null where nothing follows. */
export const nextKey = <Row extends { id: string }>(
  last: Row | undefined,
  timeOf: (row: Row) => Date,
): string | null => (last === undefined ? null : `${timeOf(last).getTime()}_${last.id}`)
