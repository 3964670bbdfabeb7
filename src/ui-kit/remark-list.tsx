import { Button, Group, Text } from '@mantine/core'
import { Ban, Info, TriangleAlert, WandSparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { policyParts, type Remark, type RemarkFix } from '../govern/schema.ts'
import { useAnnounce } from './announce.tsx'
import { PageLink } from './links.tsx'
import classes from './remark-list.module.css'
import { useCan } from './session.tsx'

const icons = { blocks: Ban, warns: TriangleAlert, tells: Info }

/** A remark of the editorial policy in the reader's language. */
export type SaidRemark = Pick<Remark, 'key' | 'level' | 'item' | 'fix'> & { what: string; why: string; next: string }

/** What the policy says of a content: what, why, what to do, one click where one click does. */
export function RemarkList<R extends SaidRemark>(props: {
  remarks: R[]
  /** Absent where the reader may not write. */
  onFix?: ((fix: RemarkFix) => void) | undefined
  /** What else can be done with one. */
  more?: (remark: R) => ReactNode
}) {
  const t = useTranslations('govern.ui.tryIt')
  const announce = useAnnounce()
  const { remarks, onFix, more } = props
  if (remarks.length === 0) return <Text>{t('none')}</Text>
  const fix = (one: RemarkFix) => {
    onFix?.(one)
    announce(t('fixed'))
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('count', { count: remarks.length })}
      </Text>
      <ul className={classes.remarks}>
        {remarks.map(remark => (
          <li key={remark.key}>
            <RemarkLine remark={remark} onFix={onFix === undefined ? undefined : fix}>
              {more?.(remark)}
            </RemarkLine>
          </li>
        ))}
      </ul>
    </>
  )
}

function RemarkLine(props: { remark: SaidRemark; onFix: ((fix: RemarkFix) => void) | undefined; children: ReactNode }) {
  const t = useTranslations('govern.ui.tryIt')
  const mayReadPlan = useCan('plan.read')
  const { remark, onFix } = props
  const Icon = icons[remark.level]
  const ofStrategy = remark.item?.startsWith('restraints/') === true && mayReadPlan
  const part = policyParts.find(one => one === remark.item?.split('/')[0])
  const { fix, what } = remark
  return (
    <>
      <span className={classes.level} data-level={remark.level}>
        <Icon size={15} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 5 }} />
        {t(remark.level)}
      </span>
      <Text fw={500} mt={2}>
        {what}
      </Text>
      <Text size="sm">{remark.why}</Text>
      <Text size="sm" c="dimmed">
        {t('next', { next: remark.next })}
      </Text>
      <Group gap="md" mt={6}>
        {fix !== null && onFix !== undefined && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<WandSparkles size={14} aria-hidden />}
            aria-label={t('fixOf', { what })}
            onClick={() => onFix(fix)}
          >
            {t('fix')}
          </Button>
        )}
        {part !== undefined && (
          <PageLink to="govern" search={{ part }} size="sm">
            {t('openRule')}
          </PageLink>
        )}
        {ofStrategy && (
          <PageLink to={`plan/${remark.item}`} size="sm">
            {t('openRestraint')}
          </PageLink>
        )}
        {props.children}
      </Group>
    </>
  )
}
