/** Every operation of this feature, grouped by who uses it. */
export * from './account-endpoints.ts'
export * from './organisation-endpoints.ts'
export * from './sign-in-endpoints.ts'
