import { Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../../ui-kit/session.tsx'
import { type CalendarItem, type Day, type NetworkLoad, type PersonLoad, weekLoad } from '../../schema.ts'
import classes from './calendar.module.css'
import { useLoadGround } from './use-load-ground.ts'

/** A week's content beside the strategy's rhythm and hours, in words. */
export function WeekLoad({ monday, items }: { monday: Day; items: CalendarItem[] }) {
  const t = useTranslations('publish.calendar.load')
  const ground = useLoadGround()
  if (ground === null) return null
  const { networks, people } = weekLoad(items, monday, ground)
  if (networks.length + people.length === 0) return null
  return (
    <section className={classes.load} aria-label={t('title')}>
      {networks.length > 0 && (
        <div>
          <Title order={3} size="h5">
            {t('networks')}
          </Title>
          <ul>
            {networks.map(one => (
              <NetworkLine key={one.id} load={one} />
            ))}
          </ul>
        </div>
      )}
      {people.length > 0 && (
        <div>
          <Title order={3} size="h5">
            {t('people')}
          </Title>
          <ul>
            {people.map(one => (
              <li key={one.id} data-wants={isAbove(one)}>
                <b>{one.name}</b> <Hours load={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const isAbove = ({ hours, planned }: PersonLoad | NetworkLoad): boolean => planned !== null && hours > planned

function NetworkLine({ load }: { load: NetworkLoad }) {
  const t = useTranslations('publish.calendar.load')
  const { posts, cadence, missing } = load
  return (
    <li data-wants={missing > 0 || isAbove(load)}>
      <b>{load.name}</b> {cadence === null ? t('posts', { posts }) : t('postsOf', { posts, cadence })}
      {missing > 0 && <strong> {t('missing', { missing })}</strong>} <Hours load={load} />
    </li>
  )
}

function Hours({ load }: { load: PersonLoad | NetworkLoad }) {
  const t = useTranslations('publish.calendar.load')
  const formats = useFormats()
  const hours = (value: number) => formats.number(value, { maximumFractionDigits: 1 })
  const { planned, unsaid } = load
  return (
    <>
      {planned === null
        ? t('hours', { hours: hours(load.hours) })
        : t('hoursOf', { hours: hours(load.hours), planned: hours(planned) })}
      {isAbove(load) && <strong> {t('above', { hours: hours(load.hours - (planned ?? 0)) })}</strong>}
      {unsaid > 0 && ` ${t('unsaid', { unsaid })}`}
    </>
  )
}
