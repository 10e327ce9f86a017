/** The part of GOV.UK's browser module that we call; the package publishes no types. */
declare module 'govuk-frontend' {
  interface Configuration {
    scope?: Element | Document | null
    onError?: (error: unknown) => void
  }
  export function initAll(configuration?: Configuration): void
}
