import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useExplainError } from '../../ui-kit/explain-error.ts'
import { PageLink } from '../../ui-kit/links.tsx'
import { useNotifyError } from '../../ui-kit/notify.tsx'
import { useFormats } from '../../ui-kit/session.tsx'
import { type ChangeConflict, fieldsOf, isCollection } from '../schema.ts'
import { pageOfPlace } from './chapters.ts'
import classes from './plan.module.css'
import { useWorking } from './strategy-context.tsx'
import { useSay } from './use-say.ts'
import { useWhere } from './use-where.ts'
import { useModelWords } from './words.ts'

/** What a place is called, and a value of it in words. */
function usePlaceWords(place: string) {
  const words = useModelWords()
  const say = useSay()
  const [part = '', second = '', field] = place.split('/')
  const name = isCollection(part) ? field : second
  const shape = fieldsOf(part).find(one => one.name === name)
  const label = shape === undefined ? words.part(`strategy.${part}`).label : words.field(part, shape.name).label
  const where = useWhere()(place)
  return { label, where, say: (value: unknown) => say(part, shape, value) }
}

/** Of which item, or chapter, a field is: these lines stand on every page of the room. */
function Place({ at, name }: { at: string; name: string }) {
  return (
    <Text size="sm" mb="xs">
      <PageLink {...pageOfPlace(at)} underline="always">
        {name}
      </PageLink>
    </Text>
  )
}

/** What two people changed at once: both values, and a choice. Nothing was overwritten. */
export function Conflicts() {
  const { save } = useWorking()
  return save.conflicts.map(conflict => {
    const key = `${conflict.at} ${conflict.changedAt}`
    return conflict.removed ? (
      <RemovedMeanwhile key={key} conflict={conflict} />
    ) : (
      <ChangedMeanwhile key={key} conflict={conflict} />
    )
  })
}

function ChangedMeanwhile({ conflict }: { conflict: ChangeConflict }) {
  const t = useTranslations('plan.ui.conflict')
  const { settle } = useWorking()
  const { label, where, say } = usePlaceWords(conflict.at)
  return (
    <Alert color="action" mb="md" role="alert" title={t('title', { by: conflict.by, field: label })}>
      <Place at={conflict.at} name={where} />
      <dl className={classes.conflict}>
        <div>
          <dt>{t('theirs')}</dt>
          <dd>{say(conflict.now)}</dd>
        </div>
        <div>
          <dt>{t('mine')}</dt>
          <dd>{say(conflict.wanted)}</dd>
        </div>
      </dl>
      <Group gap="sm">
        <Button size="compact-sm" variant="default" onClick={() => settle(conflict, 'theirs')}>
          {t('keepTheirs')}
        </Button>
        <Button size="compact-sm" onClick={() => settle(conflict, 'mine')}>
          {t('keepMine')}
        </Button>
      </Group>
    </Alert>
  )
}

/** Somebody took the item out while this person wrote in it: who and when, and what was written is still here. */
function RemovedMeanwhile({ conflict }: { conflict: ChangeConflict }) {
  const t = useTranslations('plan.ui.conflict')
  const words = useModelWords()
  const formats = useFormats()
  const notifyError = useNotifyError()
  const working = useWorking()
  const { label, say } = usePlaceWords(conflict.at)
  const [list = '', id = ''] = conflict.at.split('/')
  const restore = async () => {
    try {
      await working.change([
        { do: 'restore', at: `${list}/${id}` },
        { do: 'set', at: conflict.at, to: conflict.wanted },
      ])
      for (const one of working.save.conflicts)
        if (one.removed && one.at.startsWith(`${list}/${id}/`)) {
          if (one !== conflict) working.set(one.at, one.wanted)
          working.settle(one, 'theirs')
        }
    } catch (error) {
      notifyError(error)
    }
  }
  const one = isCollection(list) ? words.collection(list).one : ''
  return (
    <Alert
      color="action"
      mb="md"
      role="alert"
      title={t('removedTitle', { by: conflict.by, at: formats.moment(conflict.changedAt), one })}
    >
      <Text size="sm" mb="xs">
        {t('removedHelp')}
      </Text>
      <dl className={classes.conflict}>
        <div>
          <dt>{label}</dt>
          <dd>{say(conflict.wanted)}</dd>
        </div>
      </dl>
      <Group gap="sm">
        <Button size="compact-sm" onClick={() => void restore()}>
          {t('restore')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => working.settle(conflict, 'theirs')}>
          {t('leave')}
        </Button>
      </Group>
    </Alert>
  )
}

/** What the server would not take, with its reason and what was written: nothing typed disappears unseen. */
export function RefusedValues() {
  const { save } = useWorking()
  return save.refused.map(one => <RefusedValue key={one.place} refused={one} />)
}

function RefusedValue({ refused }: { refused: ReturnType<typeof useWorking>['save']['refused'][number] }) {
  const t = useTranslations('plan.ui.refused')
  const explain = useExplainError()
  const { dismiss } = useWorking()
  const { label, where, say } = usePlaceWords(refused.place)
  return (
    <Alert color="negative" mb="md" role="alert" title={explain(refused.error, 'changing').what}>
      <Place at={refused.place} name={where} />
      <Text size="sm" mb="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {label} – {t('wrote', { value: say(refused.to) })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => dismiss(refused)}>
        {t('seen')}
      </Button>
    </Alert>
  )
}
