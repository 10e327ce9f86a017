/** Ways of saying something, by the name of what is said. Written as theme.ts explains. */
export type Concepts = Readonly<Record<string, readonly string[]>>
