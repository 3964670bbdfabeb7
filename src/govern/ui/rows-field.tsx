import { ActionIcon, Button, Text } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type FieldProps, PolicyField } from './field.tsx'
import classes from './govern.module.css'

type Row = Record<string, unknown>

/** A small table within a section: each row is a group of inputs, named by its number. */
export function RowsField(props: FieldProps & { label: string; why: string | undefined; disabled: boolean }) {
  const t = useTranslations('govern.ui')
  const rows = (Array.isArray(props.value) ? props.value : []) as Row[]
  const put = (at: number, column: string, value: unknown) =>
    props.onChange(
      rows.map((row, index) => {
        if (index !== at) return row
        const { [column]: _gone, ...rest } = row
        return value === null ? rest : { ...rest, [column]: value }
      }),
    )
  return (
    <fieldset className={classes.group} id={props.id}>
      <legend className={classes.legend}>{props.label}</legend>
      {props.why !== undefined && (
        <Text size="xs" c="dimmed" mb={6}>
          {props.why}
        </Text>
      )}
      {rows.map((row, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
          key={at}
          className={classes.row}
        >
          {props.shape.columns.map(column => (
            <PolicyField
              key={column.name}
              part={props.part}
              shape={column}
              words={`${props.shape.name}-${column.name}`}
              id={`${props.id}-${at}-${column.name}`}
              value={row[column.name]}
              onChange={value => put(at, column.name, value)}
            />
          ))}
          {!props.disabled && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('removeRow', { number: at + 1 })}
              onClick={() => props.onChange(rows.length === 1 ? null : rows.filter((_, index) => index !== at))}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!props.disabled && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => props.onChange([...rows, {}])}
        >
          {t('addRow')}
        </Button>
      )}
    </fieldset>
  )
}
