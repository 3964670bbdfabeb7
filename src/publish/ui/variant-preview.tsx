import { useApi } from '../../ui-kit/api.tsx'
import { readMedia } from '../endpoints.ts'
import type { VariantContent } from '../schema.ts'
import { altIn } from './alt-in.ts'
import classes from './composer.module.css'
import { MediaThumb } from './media-thumb.tsx'
import { PostPreview } from './post-preview.tsx'
import type { Mark } from './split-marks.ts'
import type { VariantPlace } from './use-places.ts'

/** An idea of what people will see, from what is typed at this moment. */
export function VariantPreview(props: {
  content: VariantContent
  place: VariantPlace
  language: string
  marksOf?: (part: number) => Mark[]
}) {
  const { content, place } = props
  const language = content.language ?? props.language
  return (
    <PostPreview
      content={content}
      name={place.name}
      handle={place.handle}
      html={place.limits?.body === 'html'}
      language={language}
      marksOf={props.marksOf}
      picture={one => <Picture key={one.id} id={one.id} alt={one.alt} language={language} />}
    />
  )
}

function Picture({ id, alt, language }: { id: string; alt: string | null; language: string }) {
  const answer = useApi(readMedia, { id }, { staleAfter: 60_000 })
  const media = answer.data?.media
  if (media === undefined) return <span className={classes.thumb} />
  return <MediaThumb media={media} alt={alt ?? altIn(media, language)} />
}
