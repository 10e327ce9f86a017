import { frameworks as knownFrameworks } from '../../../frameworks/index.ts'
import { rules } from '../../../inspections/index.ts'
import { day, inWords } from '../../../platform/day.ts'
import { html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'
import { page, view } from '../../page.ts'

const help = page({
  path: '/help',
  needs: 'nothing',
  get: async () =>
    view({
      title: 'Help',
      body: html`<h1>Help</h1>
        <p class="lede">
          Sightline reads what inspectors wrote, shows where they wrote it, and counts only what a person has confirmed.
        </p>
        <section class="sec">
          <div class="sec__head"><h2>Add a document</h2></div>
          <div class="sec__body stack">
            <p>
              On <a href="/documents">Documents</a>, choose one or more files or drop them on the page. PDF, Word
              (.docx), OpenDocument (.odt), HTML and text are read. The same file twice is recognised; a later issue of
              a letter is tied to the one that it replaces.
            </p>
            <p>A file that cannot be read says why, and what to do. The others go on.</p>
          </div>
        </section>
        <section class="sec">
          <div class="sec__head"><h2>Decide what was read</h2></div>
          <div class="sec__body stack">
            <p>
              Open a document. The page stands on one side as it was printed; what was read from it stands on the other,
              the least sure first. Each reading says which rule read it. Choose a reading to see its passage boxed;
              choose a passage to see its reading.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              <li><strong>Confirm</strong> it: it counts.</li>
              <li><strong>Edit</strong> it: your words count; the reader’s stay in the history.</li>
              <li><strong>Split</strong> or <strong>merge</strong> findings.</li>
              <li><strong>Reject</strong> it: it counts nowhere and can be put back.</li>
              <li><strong>Add</strong> what was not read.</li>
              <li><strong>Undo</strong> your last step.</li>
            </ul>
            <p>
              With a keyboard: <kbd>c</kbd> confirm, <kbd>e</kbd> edit, <kbd>s</kbd> split, <kbd>m</kbd> merge,
              <kbd>x</kbd> reject, <kbd>a</kbd> add, <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>z</kbd> undo. The
              keys can be turned off beside them.
            </p>
          </div>
        </section>
        <section class="sec">
          <div class="sec__head"><h2>Work with partners</h2></div>
          <div class="sec__body stack">
            <p>
              A health trust, the police, a school or a charity can help with an action. An administrator gives somebody
              of it access as a partner. Whoever writes plans then opens the action, chooses “Share it with a partner”
              and says what is asked of them; a partner may also own an action. They see those actions and nothing else
              of the plan, say how it goes and bring evidence, which somebody of the council verifies.
            </p>
            <p>
              When the sharing ends they see the action no more, and what they gave stays. What each body gave, and how
              long nothing was heard of it, stands under <a href="/plans/partners">What partners contributed</a>.
            </p>
            <p>
              Are you a partner? <a href="/my-work">My work</a> says what is asked of you and by when. Open an action to
              say how it goes or to bring evidence; of an action that you own you can also ask for a new date.
            </p>
          </div>
        </section>
        <section class="sec">
          <div class="sec__head"><h2>Find</h2></div>
          <div class="sec__body stack">
            <p>
              <a href="/findings">Findings</a> holds every finding of every document. What you filter and search for
              stands in the address: keep it as a bookmark or send it to a colleague. Take the list away as CSV, Excel,
              OpenDocument or JSON.
            </p>
          </div>
        </section>`,
    }),
})

const frameworks = page({
  path: '/help/frameworks',
  needs: 'nothing',
  get: async () =>
    view({
      title: 'Frameworks and rules',
      body: html`<h1>Frameworks and rules</h1>
        <p class="lede">
          What Sightline knows of each inspection framework, and each rule by which it reads. Grades of two frameworks
          are never put on one scale.
        </p>
        <section class="sec sec--plain">
          ${table({
            caption: 'Frameworks',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'Framework' }, { text: 'By' }, { text: 'In force' }, { text: 'Scale, best first' }],
            rows: knownFrameworks.map(({ title, regulator, validFrom, validTo, scale }) => [
              { text: title },
              { text: regulator },
              { text: `from ${inWords(day(validFrom))}${validTo ? ` to ${inWords(day(validTo))}` : ''}` },
              { text: scale ? scale.grades.map(({ id }) => id.replaceAll('-', ' ')).join(' · ') : 'no grades' },
            ]),
          })}
        </section>
        <section class="sec sec--plain">
          ${table({
            caption: 'Rules of reading',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [{ text: 'Rule' }, { text: 'What it does' }],
            rows: rules().map(({ id, sentence }) => [{ text: id }, { text: sentence }]),
          })}
        </section>`,
    }),
})

const accessibility = page({
  path: '/help/accessibility',
  needs: 'nothing',
  get: async () =>
    view({
      title: 'Accessibility statement',
      body: html`<h1>Accessibility statement</h1>
        <p class="lede">Sightline aims at the Web Content Accessibility Guidelines, version 2.2, level AA.</p>
        <div class="stack">
          <p>
            Every page works with a keyboard alone, without scripts, at 320 pixels and at 400% zoom, and prints. Status
            is always a word and a shape, never a colour alone. Every table can be taken away in a form that other
            software reads. An automatic checker (axe) is run over every page in each build; it must find nothing.
          </p>
          <p>
            A page of a PDF is shown as a picture with its words beneath it. Where the picture cannot be seen, “The
            words of this page” says the same.
          </p>
          <p>
            Not tried so far: voice control, Windows high contrast, and screen readers used by people who rely on them.
            If something stops you, tell whoever looks after Sightline for your council.
          </p>
        </div>`,
    }),
})

const privacy = page({
  path: '/help/privacy',
  needs: 'nothing',
  get: async () =>
    view({
      title: 'Privacy and cookies',
      body: html`<h1>Privacy and cookies</h1>
        <p class="lede">Sightline sets only cookies that it cannot work without, and sends nothing to anybody else.</p>
        <div class="stack">
          <p>
            One cookie says who has signed in; it goes when you sign out or after an hour without use. Another carries
            one sentence to the next page and goes at once. Your browser keeps, for itself alone, whether you turned the
            keys off.
          </p>
          <p>
            Who did what and when is kept on the audit trail, which nobody can change without it showing. Addresses and
            logs hold no names of children.
          </p>
          <p>
            Every look at a child’s record is written down and shown on the record itself, to whoever may see it. A
            record that was opened in need, or is hidden from all but some, is on the trail with its reason.
          </p>
        </div>`,
    }),
})

export const helpPages = [help, frameworks, accessibility, privacy]
