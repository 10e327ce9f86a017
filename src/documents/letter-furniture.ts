/** Dates, postcodes, greetings, telephone numbers and addresses on the web stand apart too, and head nothing. */
export const isLetterFurniture = (text: string): boolean =>
  /^(?:dear|yours|cc|sent by|to:|from:)\b|@|www\.|\b\d{3,4} \d{3,4} ?\d{2,4}\b/i.test(text) ||
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/.test(text) ||
  /^(?:\p{L}+ )?\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+ \d{4}$/u.test(text)
