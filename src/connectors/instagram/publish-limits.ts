import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/** https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media: pictures are JPEG only. */
export const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 2200, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 10,
    least: 1,
    types: ['image/jpeg'],
    maxBytes: 8 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: { from: 4 / 5, to: 1.91 },
  },
  videos: {
    most: 10,
    least: 0,
    types: ['video/mp4', 'video/quicktime'],
    maxBytes: 300 * megabyte,
    maxPixels: null,
    maxSeconds: 15 * 60,
    ratio: null,
  },
  mixed: true,
  together: 10,
  altMax: 1000,
  linkCard: false,
  hashtagsMax: 30,
}
