export * from './mentions/mention-endpoints.ts'
export * from './people/author-endpoints.ts'
export * from './sources/source-endpoints.ts'
export * from './topics/topic-endpoints.ts'
