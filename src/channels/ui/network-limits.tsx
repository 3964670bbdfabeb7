import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import type { ChannelView } from '../schema.ts'
import classes from './channels.module.css'
import { Fact } from './fact.tsx'

type Limits = NonNullable<ChannelView['limits']>

/** What a network takes, in words: the composer counts with the same figures. */
export function NetworkLimits(props: { limits: Limits; canEdit: boolean; canRemove: boolean }) {
  const { limits } = props
  const t = useTranslations('channels.one')
  const formats = useFormats()
  const media = (kind: Limits['images']) =>
    kind === null
      ? t('takesNone')
      : t('takesMedia', {
          most: formats.number(kind.most),
          types: formats.list(kind.types.map(type => type.replace(/^\w+\//, '').toUpperCase())),
          size: formats.number(kind.maxBytes / 1_000_000, { maximumFractionDigits: 1 }),
        })
  const text = [
    limits.text.max === null
      ? t('takesTextFree')
      : t('takesTextMax', { max: formats.number(limits.text.max), unit: limits.text.unit }),
    ...(limits.text.linkCounts === null ? [] : [t('takesLinks', { count: formats.number(limits.text.linkCounts) })]),
  ]
  const after = props.canEdit ? t('canEdit') : props.canRemove ? t('canRemove') : t('canNothing')
  return (
    <dl className={classes.facts}>
      <Fact label={t('takesText')}>{text.join(', ')}</Fact>
      <Fact label={t('takesParts')}>{t('takesPartsMax', { count: limits.parts })}</Fact>
      <Fact label={t('takesImages')}>{media(limits.images)}</Fact>
      <Fact label={t('takesVideos')}>{media(limits.videos)}</Fact>
      {limits.altMax !== null && (
        <Fact label={t('takesAlt')}>{t('takesAltMax', { count: formats.number(limits.altMax) })}</Fact>
      )}
      <Fact label={t('takesAfter')}>{after}</Fact>
    </dl>
  )
}
