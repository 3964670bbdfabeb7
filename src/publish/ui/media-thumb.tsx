import { FileText, Film, Music } from 'lucide-react'
import { address } from '../../client.ts'
import { useSession } from '../../ui-kit/session.tsx'
import { getMediaFile } from '../endpoints.ts'
import type { MediaView } from '../schema.ts'
import classes from './composer.module.css'

const icons = { video: Film, audio: Music, file: FileText }

export function useMediaAddress(): (id: string, rendition?: 'whole' | 'thumb') => string {
  const { organisation } = useSession()
  return (id, rendition = 'thumb') => address(getMediaFile, { id, rendition }, organisation.slug).url
}

/** A file as a small picture, framed on the point that must stay in view; what is no picture by its sign and name. */
export function MediaThumb({ media, alt }: { media: MediaView; alt: string }) {
  const at = useMediaAddress()
  const { focus } = media
  if (media.kind === 'image')
    return (
      <img
        className={classes.thumb}
        src={at(media.id)}
        alt={alt === '' ? media.name : alt}
        style={focus === null ? undefined : { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }}
      />
    )
  const Icon = icons[media.kind]
  return (
    <span className={classes.thumb}>
      <Icon size={20} aria-hidden />
      <span className={classes.thumbName}>{media.name}</span>
    </span>
  )
}
