/**
 * Sends several files one after another, each with its own progress, to the address that the form would go to anyway.
 *
 * `data-upload` on a `multipart/form-data` form with one `input[type=file]`. Each file is posted alone under the input's
 * name with the form's other fields. An answer that ends in an error status, or in a page with an error summary, failed in
 * those words; any other was taken, and the address that it ended at is linked.
 * `data-upload-done="/address"` on the form: where to go when one file was sent and taken; without it, where its
 * answer led. `data-busy` is on the form while files are on their way. Files may also be dropped anywhere on the page.
 * Between two files the person may stop; what is left is sent when they say so, and also where the server did not answer. Where
 * it asks for patience (429), the file is sent again after the time that it names.
 * Once all that was sent has been worked through (the event `files-worked`), each line says what became of its file: the words
 * of the one element with `data-became` on the page that its answer led to; where that is `failed`, it failed.
 * Without this script the form sends all files at once.
 */

interface Outcome {
  ok: boolean
  words: string
  address: string
  unanswered: boolean // the server could not be reached
  againAfter: number // seconds, where the server asks for patience; otherwise 0
}

const send = (form: HTMLFormElement, name: string, file: File, progress: (part: number) => void): Promise<Outcome> =>
  new Promise((resolve) => {
    const body = new FormData(form)
    body.delete(name)
    body.append(name, file)
    const request = new XMLHttpRequest() // fetch cannot say how much has been sent
    request.open('POST', form.action)
    request.responseType = 'document'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    })
    request.addEventListener('loadend', () => resolve(outcomeOf(request)))
    request.send(body)
  })

const outcomeOf = (request: XMLHttpRequest): Outcome => {
  const page = request.responseXML
  const summary = page?.querySelector('.govuk-error-summary__body')?.textContent?.replace(/\s+/g, ' ').trim()
  const ok = request.status >= 200 && request.status < 400 && !summary
  const wrong = (
    summary ||
    page?.querySelector('main p')?.textContent?.trim() ||
    'Not sent: the server did not answer'
  ).replace(/\.$/, '')
  // The answer is the only page that says what became of the file; the one that the person is led to does not repeat it.
  const said = page?.querySelector('.govuk-notification-banner__content')?.textContent?.replace(/\s+/g, ' ').trim()
  return {
    ok,
    words: ok ? (said || 'Received').replace(/\.$/, '') : wrong,
    address: request.responseURL,
    unanswered: request.status === 0,
    againAfter: request.status === 429 ? patienceIn(request.getResponseHeader('retry-after')) : 0,
  }
}

const patienceIn = (said: string | null): number => Number(said) || 10
const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, name = '', text = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.textContent = text
  return made
}

/** One line of the list of files, before it is sent. */
const lineOf = (file: File, list: HTMLElement) => {
  const line = element('li')
  const bar = element('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `How much of ${file.name} has been sent`)
  const outcome = element('span', 'outcome', 'Waits')
  line.append(element('span', '', file.name), bar, outcome)
  list.append(line)
  let taken: string | undefined // the address of what was taken
  const say = (words: string, ok: boolean, address: string | undefined): void => {
    line.classList.toggle('failed', !ok)
    outcome.textContent = `${words}. `
    if (address === undefined) return
    const link = element('a', '', `See ${file.name}`)
    link.href = address
    outcome.append(link)
  }
  return {
    progress: (part: number) => {
      bar.value = part
      outcome.textContent = part < 1 ? `${Math.round(part * 100)}% sent` : 'Sent; being checked'
    },
    again: (seconds: number) => {
      outcome.textContent = `The server asks for patience; sent again in ${seconds} seconds`
    },
    left: (why: string) => {
      bar.value = 0
      outcome.textContent = why
    },
    end: ({ ok, words, address }: Outcome) => {
      bar.remove()
      say(words, ok, ok ? address : undefined)
      if (ok) taken = address
    },
    worked: async () => {
      if (taken === undefined) return
      const became = await becameOf(taken)
      if (!became) return
      say(became.words.replace(/\.$/, ''), !became.failed, taken)
    },
  }
}

/** What is said of the one thing that an address shows, once it has been worked through. */
const becameOf = async (address: string): Promise<{ words: string; failed: boolean } | undefined> => {
  const answer = await fetch(address, { headers: { accept: 'text/html' }, credentials: 'same-origin' })
  if (answer.status === 429) {
    await wait(patienceIn(answer.headers.get('retry-after')))
    return becameOf(address)
  }
  if (!answer.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [only, second] = page.querySelectorAll<HTMLElement>('[data-became]')
  if (!only || second) return undefined // the address is not of this file alone
  return { words: (only.textContent ?? '').replace(/\s+/g, ' ').trim(), failed: only.dataset.became === 'failed' }
}

interface Waiting {
  file: File
  line: ReturnType<typeof lineOf>
}

const take = (form: HTMLFormElement, input: HTMLInputElement): void => {
  const list = element('ul', 'rows uploads')
  const said = element('p', 'vh')
  said.setAttribute('role', 'status')
  let isBusy = false

  const stop = element('button', 'govuk-button govuk-button--secondary', 'Stop sending')
  stop.type = 'button'
  let isStopping = false
  let left: Waiting[] = []
  const sent: Waiting[] = []

  const sendOne = async ({ file, line }: Waiting): Promise<Outcome> => {
    for (;;) {
      const outcome = await send(form, input.name, file, line.progress)
      if (outcome.againAfter === 0 || isStopping) return outcome
      line.again(outcome.againAfter)
      await wait(outcome.againAfter)
    }
  }

  const sendLeft = async (): Promise<readonly Outcome[]> => {
    isBusy = true
    isStopping = false
    form.dataset.busy = ''
    stop.textContent = 'Stop sending'
    stop.hidden = left.length < 2
    const outcomes: Outcome[] = []
    const all = left.length
    // One at a time: the order on the page is the order of sending, and the server is never sent hundreds at once.
    for (let next = left[0]; next && !isStopping; next = left[0]) {
      const outcome = await sendOne(next)
      outcomes.push(outcome)
      if (outcome.unanswered || outcome.againAfter > 0) {
        next.line.left(outcome.words)
        break // the others would fare no better
      }
      left = left.slice(1)
      next.line.end(outcome)
      sent.push(next)
      said.textContent = `${outcomes.length} of ${all}: ${next.file.name}, ${outcome.words}`
    }
    isBusy = false
    delete form.dataset.busy
    input.value = ''
    input.dispatchEvent(new Event('change')) // the drop zone says anew what is chosen
    stop.hidden = left.length === 0
    if (left.length > 0) {
      const last = outcomes.at(-1)
      for (const { line } of left.slice(last?.unanswered ? 1 : 0)) line.left('Not sent yet')
      stop.textContent = `Send the ${left.length === 1 ? 'one' : left.length} not sent yet`
      said.textContent = `${last?.unanswered ? 'The server did not answer.' : 'Stopped.'} ${left.length} not sent yet.`
    }
    if (outcomes.some(({ ok }) => ok)) document.dispatchEvent(new Event('files-sent'))
    return outcomes
  }

  stop.addEventListener('click', () => {
    if (isBusy) {
      isStopping = true
      stop.textContent = 'Stopping after this file'
    } else void sendLeft()
  })

  const sendAll = async (files: readonly File[]): Promise<void> => {
    if (isBusy || files.length === 0) return
    form.after(stop, list, said)
    left = [...left, ...files.map((file) => ({ file, line: lineOf(file, list) }))]
    const [only, second] = await sendLeft()
    if (only?.ok && !second && left.length === 0) location.assign(form.dataset.uploadDone ?? only.address)
  }

  // One at a time, and those who were told stay so: of hundreds the server is asked once each.
  const tellWorked = async (): Promise<void> => {
    for (const { line } of sent.splice(0)) await line.worked()
  }
  document.addEventListener('files-worked', () => void tellWorked())

  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])]
    if (files.length === 0) return // the server says what is missing, in the words that it always uses
    event.preventDefault()
    void sendAll(files)
  })

  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping')
  })
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping')
    // Files dropped on the drop zone of the component are already in its input; they go when the person sends them.
    if (!hasFiles(event) || (event.target instanceof Element && event.target.closest('.govuk-file-upload-wrapper')))
      return
    event.preventDefault()
    void sendAll([...(event.dataTransfer?.files ?? [])])
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  if (input) take(form, input)
}

export {}
