export { plantBoards } from './plant-boards.ts'
