export * from './mention-endpoints.ts'
export * from './source-endpoints.ts'
export * from './topic-endpoints.ts'
