import type { Opening } from '../framework.ts'

/**
 * The labels of a report's first page, in the wordings of two decades. Each stands at the beginning of a line or behind
 * another value: “the last report, published on 3 May” in the text below is no label.
 */
export const firstPage = {
  form: 'report',
  inspected: [
    /(?:^|[\s.,])(?:re-?inspection|inspection|visit|review|fieldwork) dates?:? *(.+)/i,
    /\bdates? of (?:the |this )?(?:re-?inspection|inspection|visit|review|fieldwork):? *(.+)/i,
    /^(?:re-?inspection|inspection|visit|review|fieldwork|inspected|dates?)(?: (?:on|between|from|took place))*:? +((?:(?:mon|tues|wednes|thurs|fri)day,? )?\d.+)/i,
    /^inspection report:? [^.]{0,80}?(?<![\d–-])(\d{1,2}(?:(?:st|nd|rd|th)? \p{L}+ | ?[-–] ?\d).+)/iu,
  ],
  published: [
    /(?:^|\d )(?:report )?(?:published|publication date|date of publication|date published)(?: on)?:? *((?:(?:mon|tues|wednes|thurs|fri)day,? )?\d.+)?$/i,
  ],
  lead: [/(?:lead|reporting|managing) inspectors?:? *(.+)/i],
  topic: [],
} as const satisfies Opening
