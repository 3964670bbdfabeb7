// One line a connector: its own file beside this one holds its settings' labels and hints.
export default {
  discovered: {},
  errors: {},
} as const
