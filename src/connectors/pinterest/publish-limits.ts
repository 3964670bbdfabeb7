import type { Limits } from '../channel-contract.ts'

const megabyte = 1024 * 1024

/** https://developers.pinterest.com/docs/api/v5/pins-create and https://help.pinterest.com/en/business/article/pinterest-product-specs */
export const limits: Limits = {
  body: 'plain',
  title: 'optional',
  titleMax: 100,
  summaryMax: null,
  text: { max: 800, unit: 'utf-16', maxBytes: null, linkCounts: null },
  parts: 1,
  images: {
    most: 5,
    least: 1,
    types: ['image/jpeg', 'image/png'],
    maxBytes: 10 * megabyte,
    maxPixels: null,
    maxSeconds: null,
    ratio: null,
  },
  videos: null,
  mixed: false,
  altMax: 500,
  linkCard: true,
  hashtagsMax: null,
}
