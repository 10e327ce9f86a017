type Answer = (at: number) => Readonly<Record<string, string | number | boolean>>

const turn = <Choice>(choices: readonly [Choice, ...Choice[]], at: number): Choice =>
  choices[at % choices.length] ?? choices[0]

/** What was written down of what the data calls for, by log: some in time, some late. Days are counted from the day that calls for it. */
export const answers: Readonly<Record<string, Answer>> = {
  'return-interviews': (at) =>
    at % 3 === 2
      ? {
          returned_on: 0,
          offered_on: 1,
          accepted: 'no',
          why_not: turn(['trust', 'no-point', 'police', 'busy'], at),
          other_way: turn(
            [
              'Her youth worker talked with her on the way to college.',
              'A letter with the number of the children’s line.',
            ],
            at,
          ),
        }
      : {
          returned_on: 0,
          offered_on: turn([0, 1, 1, 2], at),
          accepted: 'yes',
          held_on: turn([2, 3, 3, 6], at),
          held_by: turn(['The return interview service', 'The advocate'], at),
          independent: turn(['yes', 'yes', 'yes', 'no'], at),
          theme: turn(['family', 'friends', 'home', 'friends', 'exploited'], at),
          learned: turn(
            [
              'He goes to his old street when a move is talked of.',
              'She stays with a school friend when it is loud at home.',
            ],
            at,
          ),
          in_plan: turn(['yes', 'no', 'yes'], at),
        },
  'review-records': (at) => ({
    held_on: 0,
    took_part: turn(['spoke', 'spoke', 'chaired', 'advocate', 'wrote', 'not'], at),
    ...(at % 6 === 5 && {
      why_not: 'She did not want to miss her match; the reviewing officer saw her the day before.',
    }),
    decided_on: turn([4, 6, 7, 11], at),
    ...(at % 4 !== 3 && { recorded_on: turn([14, 19, 24, 38], at) }),
    ...(at % 4 !== 3 && { sent_on: turn([20, 26, 33, 50], at) }),
  }),
  'review-letters': (at) => ({
    held_on: 0,
    format: turn(['letter', 'letter', 'easy', 'film'], at),
    language: turn(['English', 'English', 'English', 'Pashto'], at),
    ...(at % 4 !== 3 && {
      sent_on: turn([7, 9, 13, 20], at),
      letter:
        'We met on Tuesday to talk about how things are for you. You told us that school is going well and that you miss your nan. We agreed that she will come every second Sunday. Your worker will tell you before anything changes. You can write to me or ring me when you like.',
    }),
    ...(at % 3 === 0 && { received_on: turn([9, 12, 16, 24], at) }),
    ...(at % 6 === 0 && { reply: 'Thank you for writing it down. Can she bring the dog?' }),
  }),
  'matching-decisions': (at) => ({
    decided_on: 0,
    needs: turn(
      [
        'A quiet home, close to her school, with people who stay calm.',
        'Carers who can do his feeds and know the clinic.',
        'To live with his brother.',
      ],
      at,
    ),
    carers: turn(['Two carers, one always at home; trained in trauma.', 'A carer who was a nurse.'], at),
    gaps: turn(['none', 'some', 'some', 'many'], at),
    ...(at % 4 !== 0 && {
      mitigated: turn(['A taxi to school until the summer.', 'The stability service visits each week.'], at),
    }),
    considered: turn([1, 2, 3, 1], at),
    ...(at % 2 === 0 && { child_says: 'I want my own room and to stay at my school.' }),
    decided_by: 'The placements manager',
  }),
  'health-assessment-steps': (at) => ({
    entered_on: 0,
    told_on: turn([1, 3, 8], at),
    consent_on: turn([2, 4, 15], at),
    seen_on: turn([16, 20, 31], at),
    done_on: turn([22, 27, 45], at),
    delay: turn(['none', 'clinic', 'consent', 'notice'], at),
  }),
  'dental-gaps': (at) => ({
    due_on: 0,
    why: turn(['no-dentist', 'not-booked', 'refused', 'moved'], at),
    ...(at % 8 === 0 && { escalated_on: 12 }),
    state: 'open',
  }),
  'education-plans': (at) => ({
    met_on: turn([9, 12, 20], at),
    cohort: 'care',
    school: turn(['Millbank Primary', 'Ferry Road Academy', 'The Larches School'], at),
    quality: turn(['good', 'good', 'improve', 'poor', 'not-judged'], at),
    attendance: turn([97, 94, 88, 91, 72], at),
    suspended: turn([0, 0, 0, 2], at),
    premium: turn([600, 450, 0], at),
    ...(at % 2 === 0 && { child_says: 'I like it when I know what the lesson is going to be.' }),
  }),
  consents: (at) => ({
    agreed_on: turn([2, 5, 14], at),
    about: turn(['routine', 'dental', 'trips', 'emergency'], at),
    who: turn(['carer', 'both', 'carer', 'council'], at),
    written: 'Placement plan, part 3',
    parents: turn(['involved', 'involved', 'asked', 'not'], at),
  }),
  'refresh-decisions': (at) => ({
    happened_on: 0,
    trigger: turn(['move', 'missing', 'move'], at),
    ...(at % 4 === 3
      ? { state: 'waiting' }
      : {
          decided_on: turn([5, 9, 13, 20], at),
          decision: turn(['update', 'stands', 'refresh'], at),
          why: 'What we know of him has not changed: he said where he was going, and came back by himself.',
          state: 'decided',
        }),
  }),
  'key-documents': (at) => ({
    decided_on: 0,
    decision: turn(['care', 'move'], at),
    ...(at % 3 === 2
      ? { state: 'lacking' }
      : {
          document: turn(['Letter for later life', 'Words and pictures'], at),
          kept_on: turn([10, 25], at),
          readable: turn(['yes', 'with-help', 'yes', 'no'], at),
          state: 'kept',
        }),
  }),
  'early-help-plans': (at) => ({
    began_on: 0,
    leads: turn(['Family practitioner, early help', 'Pastoral lead at school'], at),
    body: turn(['Council', 'School', 'Children’s centre'], at),
    assessed_on: turn([20, 30, 48], at),
    planned_on: turn([24, 36, 52], at),
    concern: turn(['none', 'none', 'watch', 'manager'], at),
  }),
  'disruption-meetings': (at) => ({
    ended_on: 0,
    offered: turn(['stability', 'none', 'respite'], at),
    met_on: turn([12, 30], at),
    learned: 'The carers had asked for short breaks since the spring.',
    actions: 'The next carers meet the ones before, and short breaks are booked from the start.',
    state: 'held',
  }),
  'host-notices': (at) => ({
    placed_on: 0,
    area: turn(['Tarnshire', 'Elmbridge and Vale'], at),
    distance: turn(['20', '50'], at),
    told_on: turn([1, 4, 12], at),
    school: turn(['yes', 'no', 'yes'], at),
    health: turn(['yes', 'yes', 'no'], at),
    visits: 'yes',
  }),
  'unaccompanied-needs': (at) => ({
    arrived_on: 0,
    language: turn(['Pashto', 'Tigrinya', 'Kurdish'], at),
    interpreter: 'yes',
    faith: turn(['yes', 'no'], at),
    food: 'yes',
    legal_on: turn([15, 40], at),
    health_on: 24,
    school_on: turn([21, 60], at),
    age: turn(['accepted', 'assessing'], at),
    claimed_on: 9,
    claim: 'waiting',
    unmet: 'The mosque is two buses away; a driver is found for Fridays.',
  }),
  'not-seen-alone': (at) => ({
    visited_on: 0,
    why: turn(['refused', 'carer', 'asleep', 'out', 'time'], at),
    quality: turn(['not-audited', 'good', 'enough'], at),
    ...(at % 2 === 0 && { seen_alone_on: turn([14, 40], at) }),
  }),
  'worker-registration': (at) => ({
    found_on: 0,
    why: turn(['none', 'unknown'], at),
    covers: 'The team manager',
    state: 'open',
  }),
}
