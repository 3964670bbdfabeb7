import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import composer from '../composer.module.css'
import { diffWords } from './diff-words.ts'
import classes from './review.module.css'
import type { Difference } from './use-changes.ts'
import { useSayPlace } from './use-say-place.ts'

/** What differs, place by place, in the words of the page: what went is struck through, what came is underlined. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  const t = useTranslations('publish.review.changes')
  const { label, linesOf } = useSayPlace()
  if (differences.length === 0) return <Text c="dimmed">{t('same')}</Text>
  return (
    <dl className={classes.differences}>
      {differences.flatMap(({ place, before, after }) => {
        if (place === 'order')
          return (
            <div key={place}>
              <dt>{label(place, null)}</dt>
              <dd>{t('reordered')}</dd>
            </div>
          )
        const was = linesOf(place, before)
        const is = linesOf(place, after)
        const names = [...new Set([...was.keys(), ...is.keys()])].filter(name => was.get(name) !== is.get(name))
        return names.map(name => (
          <div key={`${place} ${name}`}>
            <dt>{[label(place, after ?? before), name].filter(Boolean).join(' · ')}</dt>
            <dd>
              <Changed before={was.get(name) ?? ''} after={is.get(name) ?? ''} />
            </dd>
          </div>
        ))
      })}
    </dl>
  )
}

function Changed({ before, after }: { before: string; after: string }) {
  const t = useTranslations('publish.review.changes')
  if (after === '')
    return (
      <>
        <del className={classes.old}>{before}</del> <ins className={composer.new}>{t('nothing')}</ins>
      </>
    )
  return diffWords(before, after).map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no name but their place
    if (kind === 'same') return <span key={index}>{text}</span>
    return kind === 'old' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <del key={index} className={classes.old}>
        {text}
      </del>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ins key={index} className={composer.new}>
        {text}
      </ins>
    )
  })
}
