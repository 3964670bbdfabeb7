/** Items of the strategy to choose from; what was chosen stays to be seen, even where the strategy no longer has it. */
export function strategyChoices(
  items: readonly { id: string; name?: string | undefined }[] | undefined,
  kept: readonly string[],
): { value: string; label: string }[] {
  const data = (items ?? []).map(one => ({ value: one.id, label: one.name ?? one.id }))
  for (const id of kept) if (!data.some(one => one.value === id)) data.push({ value: id, label: id })
  return data
}
