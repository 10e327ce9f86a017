/**
 * How a reading tells whoever watches its time that the document is long: each page or block that was read earns it more.
 * A bomb hangs within one page and earns nothing, so it is still given up soon. Outside a pool's worker nobody listens.
 */
let listener: (milliseconds: number) => void = () => undefined

/** Called once by a worker: `listen` hears how many milliseconds of processor time the reading has earned. */
export const hearPatience = (listen: (milliseconds: number) => void): void => {
  listener = listen
}

/** So much more processor time is fair for what has been read just now. */
export const askPatience = (milliseconds: number): void => listener(milliseconds)
