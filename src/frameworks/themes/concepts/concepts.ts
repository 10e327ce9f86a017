/** Ways of saying something, by the name of what is said. Written as theme.ts explains, parted by semicolons. */
export type Concepts = Readonly<Record<string, string>>
