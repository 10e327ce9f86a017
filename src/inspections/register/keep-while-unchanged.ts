// Moved to the room of the trail, which decides how long something holds.
export { keepWhileLettersUnchanged, keepWhileUnchanged } from '../../people/index.ts'
