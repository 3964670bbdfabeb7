import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/**
 * https://docs.x.com/fundamentals/counting-characters and /x-api/media/quickstart/best-practices; an account that pays
 * for longer posts is held to the same length, which everybody can read without unfolding.
 */
export const limits: Limits = {
  body: 'plain',
  title: 'none',
  titleMax: null,
  summaryMax: null,
  text: { max: 280, unit: 'weighted', maxBytes: null, linkCounts: 23 },
  parts: 25,
  images: {
    most: 4,
    least: 0,
    types: ['image/jpeg', 'image/png', 'image/webp'],
    maxBytes: 5 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: {
    most: 1,
    least: 0,
    types: ['video/mp4', 'video/quicktime'],
    maxBytes: 512 * megabyte,
    maxPixels: null,
    maxSeconds: 140,
    ratio: { from: 1 / 3, to: 3 },
  },
  mixed: false,
  altMax: 1000,
  linkCard: false,
  hashtagsMax: null,
  polls: { options: 4, characters: 25, minSeconds: 3600, maxSeconds: 7 * 86_400 },
}
