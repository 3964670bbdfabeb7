export * from './facts.ts'
export * from './model/collection-names.ts'
export * from './model/field.ts'
export * from './model/strategy.ts'
