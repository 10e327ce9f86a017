/**
 * The name of a file as the person knows it, from a form: browsers write a quote or a line end in a name as %22, %0D, %0A
 * and nothing else so (HTML standard, multipart/form-data encoding algorithm).
 */
export const nameAsSent = (name: string): string => name.replaceAll('%22', '"').replaceAll(/(?:%0D%0A|%0D|%0A)/gi, ' ')
