// Excel, LibreOffice and Google Sheets take a cell of a CSV file for a formula when it opens with one of these, some of
// them also after spaces, and in East Asian settings with the full-width forms.
const looksLikeFormula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\n])/

/** Text that no spreadsheet program takes for a formula: an apostrophe goes before what looks like one. */
export const guardFormula = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

/** The text as it was before `guardFormula`, for every text. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text
