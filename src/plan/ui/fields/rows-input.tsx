import { ActionIcon, Button } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useModelWords } from '../words.ts'
import type { InputProps } from './field-props.ts'
import classes from './fields.module.css'
import { Legend } from './legend.tsx'
import { OneInput } from './one-input.tsx'

type Row = Record<string, unknown>

/** A small table within an item: each row is a group of inputs, named by its number. */
export function RowsInput(props: InputProps & { part: string }) {
  const t = useTranslations('plan.ui.fields')
  const words = useModelWords()
  const rows = (Array.isArray(props.value) ? props.value : []) as Row[]
  const put = (at: number, column: string, value: unknown) =>
    props.onChange(
      rows.map((row, index) => {
        if (index !== at) return row
        const { [column]: _gone, ...rest } = row
        return value === null || value === undefined ? rest : { ...rest, [column]: value }
      }),
    )
  return (
    <Legend {...props}>
      {rows.map((row, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
          key={at}
          className={classes.row}
        >
          <legend className="unseen">{t('row', { label: props.label, number: at + 1 })}</legend>
          <div className={classes.inline}>
            {props.shape.columns.map(column => (
              <OneInput
                key={column.name}
                shape={column}
                id={`${props.id}-${at}-${column.name}`}
                {...words.field(props.part, `${props.shape.name}-rows.${column.name}`)}
                value={row[column.name]}
                disabled={props.disabled}
                onChange={value => put(at, column.name, value)}
              />
            ))}
          </div>
          {!props.disabled && (
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              aria-label={t('removeRow', { number: at + 1 })}
              onClick={() => props.onChange(rows.length === 1 ? null : rows.filter((_, index) => index !== at))}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          )}
        </fieldset>
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
    </Legend>
  )
}
