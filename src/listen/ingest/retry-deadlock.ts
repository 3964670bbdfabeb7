/** Two writers of the same rows may be locked crosswise: PostgreSQL undoes one of them, which simply tries again. */
export async function retryDeadlock<T>(run: () => Promise<T>, also: (error: unknown) => boolean = () => false) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const code = (error as { code?: string }).code
      if (attempt >= 5 || !(code === '40P01' || code === '40001' || also(error))) throw error
    }
  }
}
