import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/** https://learn.microsoft.com/linkedin/marketing/community-management/shares: posts, images, videos API. */
export const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 3000, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 20,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: 10 * megabyte,
    maxPixels: 36_152_320,
    maxSeconds: null,
    ratio: null,
  },
  videos: {
    most: 1,
    least: 0,
    types: ['video/mp4'],
    maxBytes: 500 * megabyte,
    maxPixels: null,
    maxSeconds: 1800,
    ratio: { from: 1 / 2.4, to: 2.4 },
  },
  mixed: false,
  altMax: 4086,
  linkCard: true,
  hashtagsMax: null,
}
