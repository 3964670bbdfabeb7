import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../ui-kit/session.tsx'
import type { VariantContent } from '../schema.ts'
import classes from './composer.module.css'
import { holdSpaces, type Mark, splitMarks, tagMarks } from './split-marks.ts'

type Picture = VariantContent['parts'][number]['media'][number]

/** An idea of what people will see. Needs nobody signed in: whoever approves from outside sees the same. */
export function PostPreview(props: {
  content: Pick<VariantContent, 'title' | 'parts' | 'summary' | 'link'>
  name: string
  handle: string | null
  /** Whether the texts are clean HTML. */
  html: boolean
  language: string
  picture: (one: Picture) => ReactNode
  /** What is said of passages of a part. */
  marksOf?: ((part: number) => Mark[]) | undefined
}) {
  const t = useTranslations('publish.contents.write')
  const formats = useFormats()
  const { content, html, marksOf = () => [] } = props
  const empty = content.parts.every(part => part.text.trim() === '' && part.media.length === 0)
  if (empty && content.title === null) return <Text c="dimmed">{t('nothing')}</Text>
  return (
    <div lang={props.language}>
      {content.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the thread
        <article key={index} className={classes.post}>
          <div className={classes.postWho}>
            <strong>{props.name}</strong>
            <Text component="span" size="sm" c="dimmed">
              {props.handle}
              {content.parts.length > 1 && ` ${formats.number(index + 1)}/${formats.number(content.parts.length)}`}
            </Text>
          </div>
          {index === 0 && content.title !== null && (
            <Text fw={600} size="lg" mb={6}>
              {content.title}
            </Text>
          )}
          {index === 0 && content.summary !== null && (
            <Text size="sm" c="dimmed" mb={6}>
              {content.summary}
            </Text>
          )}
          {html ? (
            <Article html={part.text} marks={marksOf(index)} />
          ) : (
            <PostText part={index} text={part.text} marks={marksOf(index)} />
          )}
          {part.media.length > 0 && <div className={classes.pictures}>{part.media.map(props.picture)}</div>}
          {index === 0 && content.link !== null && (
            <span className={classes.card}>
              <strong style={{ display: 'block' }}>{content.link.title || content.link.url}</strong>
              {content.link.description !== '' && <span style={{ display: 'block' }}>{content.link.description}</span>}
              <Text component="span" size="sm" c="dimmed">
                {URL.parse(content.link.url)?.hostname}
              </Text>
            </span>
          )}
        </article>
      ))}
    </div>
  )
}

/** `data-part` tells a selection which text it stands in: the paragraph's text is the part's, but for its addresses. */
function PostText({ part, text, marks }: { part: number; text: string; marks: Mark[] }) {
  return (
    <p className={classes.postText} data-part={part}>
      {splitMarks(text, [...tagMarks(text), ...marks]).map(piece => (
        <Piece key={piece.start} {...piece} />
      ))}
    </p>
  )
}

function Piece({ text, start, marks }: { text: string; start: number; marks: Mark[] }) {
  const sent = marks.find(one => one.kind === 'address')
  // What stands for the whole of an address stands where it begins.
  let shown: ReactNode = sent === undefined ? holdSpaces(text) : sent.start === start ? sent.shown : ''
  if (marks.some(one => one.kind === 'tag')) shown = <span className={classes.tag}>{shown}</span>
  if (marks.some(one => one.kind === 'new')) shown = <ins className={classes.new}>{shown}</ins>
  const commented = marks.filter(one => one.kind === 'comment')
  if (commented.length === 0) return shown
  return (
    <mark
      className={classes.commented}
      data-comments={commented.map(one => one.id).join(' ')}
      data-active={commented.some(one => one.active)}
    >
      {shown}
    </mark>
  )
}

const frameStyle =
  'body{font:16px/1.55 system-ui;margin:0;overflow-wrap:anywhere;color:#14213d;background:#fff}img{max-width:100%}mark{color:inherit;background:#eaf5f8;border-bottom:2px solid #0b5f7a}'

/** Shown in a frame of its own that may run nothing and reach nothing: the text may come from elsewhere. */
function Article({ html, marks }: { html: string; marks: Mark[] }) {
  const t = useTranslations('publish.contents.write')
  const marked = splitMarks(html, marks)
    // A mark that would stand inside a tag would break it.
    .map(({ text, marks: on }) => (on.length > 0 && !/[<>]/.test(text) ? `<mark>${text}</mark>` : text))
    .join('')
  return (
    <iframe
      className={classes.article ?? ''}
      title={t('preview')}
      sandbox=""
      srcDoc={`<!doctype html><meta charset="utf-8"><style>${frameStyle}</style>${marked}`}
    />
  )
}
