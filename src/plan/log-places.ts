/** What was done or read is noted there: the text that was adopted says the same after it. */
const logs = [
  /^(handovers|emailReadings|adoptionReadings|surveys)\//,
  /^listening\/digestLastOn$/,
  /^actions\/[^/]+\/doneOn$/,
  /^reviews\/[^/]+\/(heldOn|outcome)$/,
]

export const isLog = (place: string): boolean => logs.some(one => one.test(place))
