const dayFrom = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** A text whose days are written around today (`day-30`, `day+60`), with real ones: a demonstration never looks old. */
export const writeDays = (text: string, now: Date): string =>
  text.replace(/\bday([+-]\d+)/g, (_, days: string) => dayFrom(now, Number(days)))
