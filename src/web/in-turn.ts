import os from 'node:os'
import type { FastifyInstance } from 'fastify'
import { fewAtOnce } from '../platform/few-at-once.ts'

/** Milliseconds within which nearly every page is made. */
const short = 25

/** As many as keep the processors busy, and two whose question is on its way; where the database has a machine of its own, as many as may ask it at a time. */
export const placesFor = ({ isHere, size }: { isHere: boolean; size: number }): number =>
  isHere ? Math.min(size, os.availableParallelism() + 2) : size

/** What is put on the server from here on is answered so many at a time, in the order in which it was asked for. */
export const answerInTurn = (server: FastifyInstance, places: number): void => {
  const shortly = fewAtOnce(places, short)
  server.addHook('onRoute', (route) => {
    const { handler } = route
    route.handler = function (request, reply) {
      return shortly(() => handler.call(this, request, reply))
    }
  })
}
