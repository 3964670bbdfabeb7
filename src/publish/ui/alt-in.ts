import type { MediaView } from '../schema.ts'

/** What a file says to those who do not see it, as the server chooses: in this language, else one of its family, else any. */
export function altIn({ alt, decorative }: Pick<MediaView, 'alt' | 'decorative'>, language: string): string {
  if (decorative) return ''
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  const near = Object.keys(alt).find(tag => primary(tag) === primary(language))
  return alt[language] ?? (near === undefined ? undefined : alt[near]) ?? Object.values(alt)[0] ?? ''
}
