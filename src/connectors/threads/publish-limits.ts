import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/**
 * https://developers.facebook.com/docs/threads/overview and …/posts. Threads counts an emoji by its bytes: what it finds too
 * long by that it refuses with its reason.
 */
export const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 500, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 25,
  images: {
    most: 20,
    least: 0,
    types: ['image/jpeg', 'image/png'],
    maxBytes: 8 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: { from: 1 / 10, to: 10 },
  },
  videos: {
    most: 20,
    least: 0,
    types: ['video/mp4', 'video/quicktime'],
    maxBytes: 1024 * megabyte,
    maxPixels: null,
    maxSeconds: 5 * 60,
    ratio: null,
  },
  mixed: true,
  together: 20,
  altMax: 1000,
  linkCard: true,
  hashtagsMax: null,
}
