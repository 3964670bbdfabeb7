export const coverages = ['covered', 'elsewhere', 'none'] as const
export const signs = { covered: '●', elsewhere: '◐', none: '○' } as const
