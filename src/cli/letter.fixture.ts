/** An invented letter, as text. */
export const letter = `23 May 2024

Dear director,

Focused visit to Milton Keynes City Council children’s services

This letter summarises the findings of the focused visit to Milton Keynes on 24 and 25 April 2024.

Headline findings

Children are seen often and their plans are clear.

What needs to improve in this area of social work practice?

• The timeliness of health assessments.
• Supervision that helps social workers to reflect.
`
