export default {
  errors: {},
} as const
