import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DataList, Named } from '../../../ui-kit/data-list.tsx'
import { PageLink } from '../../../ui-kit/links.tsx'
import { useCan, useFormats } from '../../../ui-kit/session.tsx'
import { NoteIdeaDialog } from '../ideas/note-idea-dialog.tsx'

export type GapList = 'needs' | 'audiences' | 'objectives' | 'networks'
/** `ideas` null: ideas are of no network. */
export type GapRow = {
  id: string
  name: string
  question: boolean
  existing: number
  planned: number
  published: number
  ideas: number | null
}

const filterOf = { needs: 'need', audiences: 'audience', objectives: 'objective' } as const

/** A line for each: what there is of it, and a way to an idea. */
export function GapTable({ list, rows }: { list: GapList; rows: GapRow[] }) {
  const t = useTranslations('publish.inventory.gaps')
  const formats = useFormats()
  const mayWrite = useCan('publish.write')
  const [noting, setNoting] = useState<GapRow | null>(null)
  const figure = (id: 'planned' | 'published') => ({
    id,
    title: t(id),
    align: 'end' as const,
    cell: (row: GapRow) => formats.number(row[id]),
  })
  return (
    <>
      <DataList
        caption={t(list)}
        rows={rows}
        idOf={row => row.id}
        columns={[
          {
            id: 'name',
            title: t('name'),
            main: true,
            width: '44%',
            cell: row => (
              <Named
                name={row.name}
                {...(row.existing + row.planned + row.published > 0
                  ? row.question
                    ? { detail: t('question') }
                    : {}
                  : {
                      detail: (
                        <Text component="span" size="sm" c="negative">
                          {[t('lacks'), ...(row.question ? [t('question')] : [])].join(' · ')}
                        </Text>
                      ),
                    })}
              />
            ),
          },
          {
            id: 'existing',
            title: t('existing'),
            align: 'end',
            cell: row =>
              list === 'networks' || row.existing === 0 ? (
                formats.number(row.existing)
              ) : (
                <PageLink
                  to="publish/inventory"
                  search={{ [filterOf[list]]: row.id }}
                  size="sm"
                  underline="always"
                  aria-label={t('seeExisting', { count: row.existing, name: row.name })}
                >
                  {formats.number(row.existing)}
                </PageLink>
              ),
          },
          figure('planned'),
          figure('published'),
          ...(list === 'networks'
            ? []
            : [
                {
                  id: 'ideas',
                  title: t('ideas'),
                  align: 'end' as const,
                  cell: (row: GapRow) => formats.number(row.ideas ?? 0),
                },
              ]),
          ...(mayWrite && list !== 'networks'
            ? [
                {
                  id: 'note',
                  title: t('note'),
                  titleUnseen: true,
                  align: 'end' as const,
                  cell: (row: GapRow) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('noteOf', { name: row.name })}
                      onClick={() => setNoting(row)}
                    >
                      {t('note')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {noting !== null && list !== 'networks' && (
        <NoteIdeaDialog
          title={t('note')}
          help={t('noteHelp')}
          quote={noting.name}
          origin={{ kind: 'person' }}
          serves={list === 'needs' ? { need: noting.id } : { [list]: [noting.id] }}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  )
}
