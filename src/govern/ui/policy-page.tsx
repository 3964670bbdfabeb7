import { Select, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { PageLink, useUrlState } from '../../ui-kit/links.tsx'
import { Section } from '../../ui-kit/page.tsx'
import { type FieldShape, fieldsOf, isPolicyList, type PolicyPart, policyParts } from '../schema.ts'
import { PolicyField } from './field.tsx'
import classes from './govern.module.css'
import { ItemList } from './item-list.tsx'
import { useWorkingPolicy } from './policy-context.tsx'
import { PolicyFrame } from './policy-frame.tsx'
import { usePolicyWords } from './words.ts'

const address = z.object({ part: z.enum(policyParts).optional().catch(undefined) })

/** The editorial policy by its parts: what is said once as a form, what there are several of as a list. */
export function PolicyPage() {
  const t = useTranslations('govern')
  return (
    <PolicyFrame title={t('pages.policy')} lead={t('ui.lead')}>
      <Parts />
    </PolicyFrame>
  )
}

function Parts() {
  const t = useTranslations('govern.ui')
  const words = usePolicyWords()
  const [{ part = 'aim' }, setAddress] = useUrlState(address)
  const { document, mayWrite } = useWorkingPolicy()
  const { title, why } = words.part(part)
  return (
    <div className={classes.withParts}>
      <nav className={classes.parts} aria-label={t('sections')}>
        <ol>
          {policyParts.map(one => (
            <li key={one}>
              <PageLink
                to="govern"
                search={{ part: one }}
                underline="never"
                {...(one === part ? { 'aria-current': 'true' as const } : {})}
              >
                {words.part(one).title}
                <span className={classes.aside}>{amount(document[one], t('empty'))}</span>
              </PageLink>
            </li>
          ))}
        </ol>
      </nav>
      <Select
        className={classes.partChoice ?? ''}
        label={t('sections')}
        allowDeselect={false}
        data={policyParts.map(one => ({ value: one, label: words.part(one).title }))}
        value={part}
        onChange={value => setAddress({ part: value as PolicyPart }, 'push')}
      />
      <div className={classes.main}>
        <Section title={title}>
          <Text c="dimmed" className="measure" mb="lg">
            {why}
          </Text>
          {!mayWrite && (
            <Text size="sm" mb="md">
              {t('readOnly')}
            </Text>
          )}
          {isPolicyList(part) ? <ItemList key={part} list={part} /> : <SectionForm key={part} part={part} />}
        </Section>
      </div>
    </div>
  )
}

/** How much a part says: items of a list, or that it is empty. */
function amount(value: unknown, empty: string): string {
  if (Array.isArray(value)) return value.length === 0 ? empty : String(value.length)
  return value === undefined || Object.keys(value as object).length === 0 ? empty : ''
}

function SectionForm({ part }: { part: PolicyPart }) {
  const { document, set } = useWorkingPolicy()
  const value = (document[part] ?? {}) as Record<string, unknown>
  return (
    <FieldGrid
      part={part}
      value={value}
      onChange={next => set(part, null, Object.keys(next).length === 0 ? null : next)}
    />
  )
}

const wide = new Set(['text', 'lines', 'rows', 'query'])
/** Words that a narrow choice would cut. */
const longWords = 34

/** The fields of a section or an item: short ones side by side, long ones over the whole width. */
export function FieldGrid(props: {
  part: PolicyPart
  value: Record<string, unknown>
  prefix?: string
  onChange: (value: Record<string, unknown>) => void
}) {
  const { part, value, prefix = part, onChange } = props
  const words = usePolicyWords()
  const isWide = ({ meta }: FieldShape) =>
    wide.has(meta.as) || (meta.as === 'choice' && meta.of.some(one => words.value(meta.words, one).length > longWords))
  return (
    <div className={classes.fields}>
      {fieldsOf(part).map(shape => (
        <div key={shape.name} className={isWide(shape) ? classes.wide : undefined}>
          <PolicyField
            part={part}
            shape={shape}
            id={`${prefix}-${shape.name}`}
            value={value[shape.name]}
            onChange={next => {
              const { [shape.name]: _gone, ...rest } = value
              onChange(next === null || next === undefined ? rest : { ...rest, [shape.name]: next })
            }}
          />
        </div>
      ))}
    </div>
  )
}
