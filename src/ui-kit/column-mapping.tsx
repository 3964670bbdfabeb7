import { Group, Select } from '@mantine/core'

/** What each column of a table is read as; '' leaves it out. */
export function ColumnMapping(props: {
  columns: readonly string[]
  fields: readonly { value: string; label: string }[]
  leftOut: string
  mapping: Record<string, string>
  onChange: (mapping: Record<string, string>) => void
}) {
  const { columns, fields, leftOut, mapping, onChange } = props
  return (
    <Group align="flex-end" gap="md">
      {columns.map(column => (
        <Select
          key={column}
          w={210}
          label={column}
          data={[{ value: '', label: leftOut }, ...fields]}
          value={mapping[column] ?? ''}
          allowDeselect={false}
          onChange={value => onChange({ ...mapping, [column]: value ?? '' })}
        />
      ))}
    </Group>
  )
}
