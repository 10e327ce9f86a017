import http from 'node:http'

export interface Answer {
  milliseconds: number
  status: number | undefined
}

/** Asks for a page over the agent’s connections and reads it to its end. */
export const ask = async (page: string, agent: http.Agent, headers: Record<string, string>): Promise<Answer> => {
  const began = performance.now()
  const status = await new Promise<number | undefined>((resolve, reject) => {
    http
      .get(page, { agent, headers }, (response) =>
        response
          .resume()
          .on('end', () => resolve(response.statusCode))
          .on('error', reject),
      )
      .on('error', reject)
  })
  return { milliseconds: performance.now() - began, status }
}
