/** The invented people of Alderwick who own entries of registers. */
export const owners = {
  quality: 'marian.oyelaran@alderwick.example',
  director: 'gwen.tarrant@alderwick.example',
  practice: 'hannah.kowalczyk@alderwick.example',
  manager: 'ruth.falconer@alderwick.example',
  reviewing: 'tobias.achterberg@alderwick.example',
  analyst: 'priyanka.sellwood@alderwick.example',
  send: 'osian.merrifield@alderwick.example',
  scrutiny: 'delphine.arkwright@alderwick.example',
  councillor: 'marcus.bell@alderwick.example',
} as const
