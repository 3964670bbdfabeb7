import { useTranslations } from 'use-intl'
import { type Difference, fieldsOf, isCollection } from '../schema.ts'
import classes from './plan.module.css'
import { useSay } from './use-say.ts'
import { useModelWords } from './words.ts'

/** What changed between two texts, in words: item by item, field by field, before and after. */
export function Differences({ differences }: { differences: Difference[] }) {
  const t = useTranslations('plan.ui.versions')
  const words = useModelWords()
  const say = useSay()
  if (differences.length === 0) return <p>{t('same')}</p>
  return (
    <ul className={classes.rows}>
      {differences.map(one => (
        <li key={`${one.in}/${one.id}/${one.kind}`} className={classes.difference}>
          <p>
            <strong>{t(`kind.${one.kind}`)}</strong> {title(words, one)}
          </p>
          {one.kind !== 'removed' && one.fields.length > 0 && (
            <dl className={classes.conflict}>
              {one.fields.map(field => {
                const shape = fieldsOf(one.in).find(each => each.name === field.field)
                return (
                  <div key={field.field}>
                    <dt>
                      {shape === undefined
                        ? words.part(`strategy.${field.field}`).label
                        : words.field(one.in, field.field).label}
                    </dt>
                    <dd>
                      {one.kind === 'changed' && field.before !== undefined && field.before !== null && (
                        <del className={classes.before}>{say(one.in, shape, field.before, one.id)}</del>
                      )}
                      <ins className={classes.after}>
                        {field.after === undefined || field.after === null
                          ? t('emptied')
                          : say(one.in, shape, field.after, one.id)}
                      </ins>
                    </dd>
                  </div>
                )
              })}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

function title(words: ReturnType<typeof useModelWords>, one: Difference): string {
  if (one.in === '') return words.part('strategy.name').label
  if (!isCollection(one.in)) return words.section(one.in).title
  return `${words.collection(one.in).one} – ${one.name || one.id}`
}
