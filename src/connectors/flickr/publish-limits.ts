import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/** https://www.flickr.com/help/photos: 200 MB, of which so much goes up within the minute that a request may take. */
export const limits: Limits = {
  body: 'plain',
  title: 'optional',
  titleMax: 255,
  summaryMax: null,
  text: { max: 65_535, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 20,
    least: 1,
    types: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: 40 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  altMax: null,
  linkCard: false,
  hashtagsMax: null,
}
