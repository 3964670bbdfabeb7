import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/**
 * https://developers.google.com/youtube/v3/docs/videos and …/thumbnails/set: the words are the description, a picture is
 * the film's thumbnail. YouTube takes films of 256 GB; ours are held to what the library keeps.
 */
export const limits: Limits = {
  body: 'plain',
  title: 'required',
  titleMax: 100,
  summaryMax: null,
  text: { max: 5000, unit: 'bytes', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 1,
    least: 0,
    types: ['image/jpeg', 'image/png'],
    maxBytes: 2 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: { from: 1.76, to: 1.79 },
  },
  videos: {
    most: 1,
    least: 1,
    types: ['video/mp4', 'video/quicktime', 'video/webm'],
    maxBytes: 256 * 1024 * megabyte,
    maxPixels: null,
    maxSeconds: 12 * 3600,
    ratio: null,
  },
  mixed: true,
  altMax: null,
  linkCard: false,
  hashtagsMax: 60,
}
