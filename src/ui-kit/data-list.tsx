import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './data-list.module.css'

export type Column<Row> = {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  /** The column that names the row; it heads the row on a phone and for a screen reader. */
  main?: boolean
  align?: 'end'
  width?: number | string
  /** Keep the title for screen readers only (columns of buttons). */
  titleUnseen?: boolean
}

/** A quiet table: rules instead of boxes, 13 px, tabular figures; on a phone each row becomes a short list. */
export function DataList<Row>(props: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  idOf: (row: Row) => string
  selected?: string | null
  onRowClick?: (row: Row) => void
}) {
  return (
    <Table
      className={classes.table}
      verticalSpacing={10}
      horizontalSpacing={12}
      highlightOnHover={props.onRowClick !== undefined}
    >
      <caption className="unseen">{props.caption}</caption>
      <Table.Thead>
        <Table.Tr>
          {props.columns.map(column => (
            <Table.Th key={column.id} scope="col" w={column.width} data-align={column.align}>
              <span className={column.titleUnseen ? 'unseen' : undefined}>{column.title}</span>
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map(row => {
          const id = props.idOf(row)
          return (
            <Table.Tr
              key={id}
              data-row={id}
              data-selected={props.selected === id || undefined}
              aria-selected={props.selected === undefined ? undefined : props.selected === id}
              onClick={props.onRowClick === undefined ? undefined : () => props.onRowClick?.(row)}
            >
              {props.columns.map(column => (
                <Table.Td
                  key={column.id}
                  data-align={column.align}
                  data-main={column.main || undefined}
                  data-title={column.main || column.titleUnseen ? undefined : column.title}
                  {...(column.main ? { component: 'th' as const, scope: 'row' } : {})}
                >
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** Two lines of a row: what it is, and what helps to recognise it. */
export function Named({ name, detail }: { name: ReactNode; detail?: ReactNode }) {
  return (
    <>
      <Text component="div" size="md" fw={500}>
        {name}
      </Text>
      {detail !== undefined && (
        <Text component="div" size="sm" c="dimmed" fw={400}>
          {detail}
        </Text>
      )}
    </>
  )
}
