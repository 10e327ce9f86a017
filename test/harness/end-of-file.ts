type Step = () => Promise<unknown>

const steps: Step[] = []

/** Has something closed or removed when the test file that is running ends, whether its tests passed or not. */
export const atEndOfFile = (step: Step): void => {
  steps.push(step)
}

/** Undoes in the opposite order of making. Every step runs; the first failure is thrown afterwards. */
export const endFile = async (): Promise<void> => {
  const failures: unknown[] = []
  for (let step = steps.pop(); step; step = steps.pop()) await step().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
