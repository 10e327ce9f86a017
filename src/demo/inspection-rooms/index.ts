export { plantRooms } from './plant-rooms.ts'
