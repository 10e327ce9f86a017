import { raw, type Html } from '../../../platform/html.ts'

/** Our own drawings for pages in easy words, on a square of 64. They say nothing that the words beside them do not. */
const drawings = {
  plan: '<rect x="14" y="8" width="36" height="48" rx="3"/><path d="M22 20l4 4 6-8M22 34l4 4 6-8M38 22h8M38 36h8M22 48h24"/>',
  done: '<circle cx="32" cy="32" r="24"/><path d="M20 33l9 9 16-20"/>',
  late: '<circle cx="32" cy="32" r="24"/><path d="M32 16v17l11 7"/>',
  going: '<path d="M8 44h34M42 44l-9-9M42 44l-9 9M50 20v24"/><circle cx="50" cy="14" r="6"/>',
  numbers: '<path d="M10 8v46h46M20 44V32M31 44V22M42 44V28M53 44V14"/>',
  people:
    '<circle cx="22" cy="20" r="9"/><circle cx="44" cy="24" r="7"/><path d="M6 52c0-10 7-17 16-17s16 7 16 17M40 40c10-2 18 4 18 14"/>',
  words: '<path d="M8 12h22c4 0 6 2 6 6v38c0-4-3-6-6-6H8zM56 12H42c-4 0-6 2-6 6v38c0-4 3-6 6-6h14z"/>',
  speak: '<path d="M10 12h44v30H30L18 54V42h-8z"/><path d="M20 24h24M20 32h16"/>',
} as const
export type Drawing = keyof typeof drawings

export const drawing = (name: Drawing): Html =>
  raw(
    `<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawings[name]}</svg>`,
  )
