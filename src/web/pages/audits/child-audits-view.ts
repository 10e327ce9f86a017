import { toolOf, type Audit } from '../../../audits/index.ts'
import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { auditHref, auditStatus } from './words.ts'

/** The audits of one child, on their record. */
export const childAudits = (childId: string, audits: readonly Omit<Audit, 'number' | 'name'>[], asAt: Day): Html =>
  html`${
      audits.length === 0
        ? html`<p>Nobody has been given this record to audit.</p>`
        : html`<ul class="rows">
            ${audits.map((audit) => html`<li><a href="${auditHref(audit)}">${toolOf(audit).title}</a> ${auditStatus(audit, asAt)}</li>`)}
          </ul>`
    }
    <p><a href="/children/${childId}/supervision">Supervision of this case</a></p>`
