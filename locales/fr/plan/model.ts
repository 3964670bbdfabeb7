import decide from './model/decide.ts'
import look from './model/look.ts'
import people from './model/people.ts'
import sections from './model/sections.ts'
import values from './model/values.ts'

/** Words of the strategy's sections, collections, fields and values; the purposes' words join them. */
export default {
  sections: sections.sections,
  collections: { ...look.collections, ...decide.collections, ...people.collections },
  fields: { ...sections.fields, ...look.fields, ...decide.fields, ...people.fields },
  values: values.values,
  /** The strategy's own fields, and those that evidence, figures, metrics and ids carry everywhere. */
  parts: values.parts,
} as const
