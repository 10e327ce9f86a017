// Moved to the room of the trail, which decides how long something holds.
export { keepWhileUnchanged } from '../../people/index.ts'
