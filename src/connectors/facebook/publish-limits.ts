import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/** https://developers.facebook.com/docs/graph-api/reference/page/photos and …/docs/video-api/guides/publishing */
export const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 63_206, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 10,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: 10 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: {
    most: 1,
    least: 0,
    types: ['video/mp4', 'video/quicktime'],
    maxBytes: 1024 * megabyte,
    maxPixels: null,
    maxSeconds: 20 * 60,
    ratio: null,
  },
  mixed: false,
  altMax: null,
  linkCard: true,
  hashtagsMax: null,
}
