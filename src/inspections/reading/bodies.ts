/** Names of councils and health bodies and no sentence. */
export const isBody = (text: string): boolean =>
  text.length < 200 &&
  !/[.;:]$/.test(text) &&
  !/\b(?:should|must|needs?|will|to)\b/i.test(text) &&
  /\b(?:council|board|icb|nhs|authority|partnership|trust|borough)\b/i.test(text)
