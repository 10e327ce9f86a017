import { beforeAll, expect, test } from 'vitest'
import { rolesForPeople, type Role } from '../../../people/index.ts'
import { pages } from '../index.ts'
import { givenWeb, type GivenWeb, type Visitor } from '../sign-in/visitor.fixture.ts'

// Written by hand, apart from the code: which people each page is meant for. A page that is not here fails the test.
const meant = `
 GET  /                           | staff
 GET  /documents                  | readers
GET  /documents/export/:format  | exporters
 POST /documents                  | adders
 POST /documents/stop-reading     | adders
 POST /documents/go-on-reading    | adders
 GET  /documents/progress         | readers
 GET  /documents/:id              | readers
 GET  /documents/:id/file         | readers
 GET  /documents/:id/pages/:name  | readers
 GET  /documents/:id/pack         | readers
 GET  /documents/:id/pack/:table/:format | exporters
 POST /documents/:id/confirm      | deciders
 GET  /documents/:id/replaces     | deciders
 POST /documents/:id/replaces     | deciders
 GET  /documents/:id/readings     | deciders
 POST /documents/:id/readings     | deciders
 POST /documents/:id/undo         | deciders
 POST /documents/:id/read-again   | adders
 POST /readings/:id/confirm       | deciders
 GET  /readings/:id/reject        | deciders
 POST /readings/:id/reject        | deciders
 POST /readings/:id/reopen        | deciders
 GET  /readings/:id/correct       | deciders
 POST /readings/:id/correct       | deciders
 GET  /readings/:id/split         | deciders
 POST /readings/:id/split         | deciders
 GET  /readings/:id/merge         | deciders
 POST /readings/:id/merge         | deciders
 GET  /findings                   | readers
 GET  /findings/export/:format    | exporters
 GET  /clocks                     | everybody
 GET  /clocks/:id                 | everybody
 GET  /clocks/export/:format      | everybody
 GET  /mail                       | administrators
 GET  /documents/:id/figures      | readers
 GET  /documents/:id/figures/export/:format | exporters
 GET  /figures                    | readers
 GET  /figures/export/:format     | exporters
 GET  /claims                     | readers
 GET  /claims/export/:format      | exporters
 GET  /threads                    | readers
 GET  /threads/export/:format     | exporters
 GET  /threads/lessons            | readers
 POST /lessons/:id/withdraw       | threaders
 GET  /threads/:theme             | readers
 GET  /threads/:theme/export/:format | exporters
 GET  /readings/:id/move          | threaders
 POST /readings/:id/move          | threaders
 GET  /mentions/:id/take-up       | deciders
 POST /mentions/:id/take-up       | deciders
 GET  /compare                    | readers
 GET  /compare/export/:format     | exporters
 GET  /judgements                 | readers
 GET  /judgements/export/:format  | exporters
 GET  /judgements/self-grades     | readers
 POST /judgements/self-grades     | deciders
 POST /judgements/self-grades/:id/take-back | deciders
 GET  /follow-ups                 | readers
 GET  /follow-ups/export/:format  | exporters
 GET  /follow-ups/said            | readers
 GET  /follow-ups/said/:key   | deciders
 POST /follow-ups/said/:key   | deciders
 POST /follow-ups/said/:key/confirm | deciders
 GET  /follow-ups/:id             | readers
 GET  /follow-ups/:id/verdict     | deciders
 POST /follow-ups/:id/verdict     | deciders
 GET  /follow-ups/:id/agencies    | deciders
 POST /follow-ups/:id/agencies    | deciders
 GET  /follow-ups/:id/chases      | deciders
 POST /follow-ups/:id/chases      | deciders
 POST /follow-ups/chases/:id/answer | deciders
 GET  /next-inspections           | readers
 GET  /readiness                  | insiders
 GET  /readiness/:topic           | insiders
 POST /readiness/:topic           | deciders
 POST /readiness/tasks/:id/tick   | deciders
 GET  /registers                  | readers
 GET  /registers/export/:format   | exporters
 GET  /registers/alerts           | readers
GET  /registers/alerts/export/:format | exporters
 GET  /registers/:register        | readers
 GET  /registers/:register/export/:format | exporters
 GET  /registers/:register/add    | keepers
 POST /registers/:register/add    | keepers
 GET  /registers/:register/import | keepers
 POST /registers/:register/import | keepers
 GET  /registers/:register/import/:id | keepers
 POST /registers/:register/import/:id | keepers
 POST /registers/:register/import/:id/commit | keepers
 GET  /registers/:register/import/:id/refused/:format | keepers
 GET  /registers/:register/:id    | readers
 GET  /registers/:register/:id/edit | keepers
 POST /registers/:register/:id/edit | keepers
 GET  /registers/:register/:id/reviewed | keepers
 POST /registers/:register/:id/reviewed | keepers
 GET  /registers/:register/:id/retire | keepers
 POST /registers/:register/:id/retire | keepers
 POST /registers/:register/:id/restore | keepers
 GET  /schools                    | readers
GET  /schools/export/:format     | exporters
 GET  /plans                      | readers
GET  /plans/export/:format       | exporters
 GET  /plans/new                  | deciders
 POST /plans/new                  | deciders
 GET  /plans/:id                  | readers
 GET  /plans/:id/export/:format   | exporters
 GET  /plans/:id/edit             | deciders
 POST /plans/:id/edit             | deciders
 GET  /plans/:id/draft            | deciders
 POST /plans/:id/draft            | deciders
 GET  /plans/:id/priorities/new   | deciders
 POST /plans/:id/priorities/new   | deciders
 GET  /priorities/:id/edit        | deciders
 POST /priorities/:id/edit        | deciders
 GET  /plans/:id/actions/new      | deciders
 POST /plans/:id/actions/new      | deciders
 GET  /plans/:id/history          | readers
 GET  /plans/:id/pictures         | readers
 GET  /plans/:id/pictures/export/:format | exporters
 GET  /plans/:id/risks            | readers
 POST /plans/:id/risks            | deciders
 POST /risks/:id/close            | deciders
 GET  /commitments                | readers
 POST /commitments                | deciders
 POST /commitments/:id/reword     | deciders
 GET  /actions                    | readers
 GET  /actions/export/:format     | exporters
 GET  /actions/:id                | workers
 GET  /actions/:id/history        | readers
 GET  /actions/:id/edit           | deciders
 POST /actions/:id/edit           | deciders
 GET  /actions/:id/agencies       | deciders
 POST /actions/:id/agencies       | deciders
 GET  /actions/:id/impact         | owners
 POST /actions/:id/impact         | owners
 GET  /actions/:id/accept         | workers
 POST /actions/:id/accept         | contributors
 GET  /actions/:id/step           | workers
 POST /actions/:id/step           | contributors
 GET  /actions/:id/update         | workers
 POST /actions/:id/update         | contributors
 GET  /actions/:id/evidence       | workers
 POST /actions/:id/evidence       | contributors
 GET  /actions/:id/milestone      | workers
 POST /actions/:id/milestone      | contributors
 POST /actions/:id/milestones/:milestone/take-out | contributors
 GET  /actions/:id/date           | workers
 POST /actions/:id/date           | contributors
 GET  /actions/:id/worse          | workers
 POST /actions/:id/worse          | contributors
 GET  /actions/:id/better         | readers
 POST /actions/:id/better         | verifiers
 GET  /actions/:id/share         | readers
 POST /actions/:id/share         | deciders
 POST /shares/:id/end            | deciders
 GET  /shared-actions            | partners
 GET  /shared-actions/export/:format | partners
 GET  /plans/leads               | readers
 GET  /plans/leads/export/:format | exporters
 GET  /plans/partners            | readers
 GET  /plans/partners/export/:format | exporters
 GET  /actions/:id/links          | readers
 POST /actions/:id/links          | deciders
 POST /evidence/:id/judge         | verifiers
 POST /dates/:id/decide           | overseers
 GET  /measures                   | readers
 GET  /measures/new               | deciders
 POST /measures/new               | deciders
 GET  /measures/:id               | readers
 GET  /measures/:id/readings      | readers
 POST /measures/:id/readings      | recorders
 GET  /measures/:id/edit          | deciders
 POST /measures/:id/edit          | deciders
 GET  /measures/:id/export/:format | exporters
GET  /measures/:id/ideas         | recorders
POST /measures/:id/ideas         | recorders
GET  /ideas/:id                  | recorders
POST /ideas/:id                  | recorders
 GET  /boards                     | readers
GET  /boards/export/:format      | exporters
 POST /boards                     | convenors
 GET  /boards/:id                 | readers
 POST /boards/:id                 | convenors
 POST /meetings/:id/move          | convenors
 POST /meetings/:id/take-out      | convenors
 GET  /people                     | administrators
 GET  /people/add                 | administrators
 POST /people/add                 | administrators
 GET  /people/:id                 | administrators
 POST /people/:id                 | administrators
 POST /people/:id/end             | administrators
 POST /people/:id/restore         | administrators
 GET  /trail                      | overseers
 GET  /trail/export/:format       | overseers
 GET  /trail/check                | overseers
 POST /trail/check                | overseers
 GET  /tokens                     | tokenHolders
 POST /tokens                     | tokenHolders
 POST /tokens/:id/revoke          | tokenHolders
 GET  /help                       | everybody
 GET  /next-inspections/export/:format | exporters
 GET  /readiness/export/:format   | exporters
 GET  /lines                      | readers
 GET  /lines/export/:format       | exporters
 GET  /lines/:start/:id           | readers
 GET  /dependencies               | readers
 GET  /dependencies/export/:format | exporters
 GET  /risks/:id/edit             | deciders
 POST /risks/:id/edit             | deciders
GET  /risks/:id/told             | deciders
POST /risks/:id/told             | deciders
 POST /plans/:id/end              | deciders
 POST /plans/:id/take-up          | deciders
 GET  /plans/:id/pace             | readers
 GET  /plans/:id/pace/export/:format | exporters
 GET  /plans/import               | deciders
 POST /plans/import               | deciders
 GET  /plans/:id/import           | deciders
 POST /plans/:id/import           | deciders
 GET  /plans/imports/:id          | deciders
 POST /plans/imports/:id          | deciders
 POST /plans/imports/:id/commit   | deciders
 GET  /plans/imports/:id/refused/:format | deciders
 GET  /plans/:id/file/:format     | exporters
 POST /documents/:id/pack/plan    | deciders
 GET  /broken-lines               | readers
 GET  /broken-lines/:line         | readers
 GET  /broken-lines/:line/export/:format | exporters
 GET  /my-work                    | workers
 POST /my-work/seen               | workers
 GET  /my-work/export/:format     | exporters
 GET  /my-work/mail               | workersAndHealth
 POST /my-work/mail               | workers
 POST /my-work/calendar           | workersAndHealth
 GET  /calendar/:secret           | everybody
 GET  /calendar/:secret/worklist  | everybody
 GET  /calendar/:secret/health    | everybody
 GET  /meetings/:id              | readers
 GET  /meetings/:id/issue        | convenors
 POST /meetings/:id/issue        | convenors
 GET  /meetings/:id/ask          | readers
 POST /meetings/:id/ask          | readers
 GET  /meetings/:id/decisions/:decision | convenors
 POST /meetings/:id/decisions/:decision | convenors
GET  /meetings/:id/note         | convenors
POST /meetings/:id/note         | convenors
 GET  /boards/:id/members        | readers
 POST /boards/:id/members        | convenors
 POST /members/:id/end           | convenors
 GET  /meetings/:id/paper/:kind  | readers
 GET  /meetings/:id/decisions/export/:format | exporters
 GET  /committees                | readers
 POST /committees                | clerks
 GET  /committees/portfolios     | readers
 POST /committees/portfolios     | clerks
 POST /committees/portfolios/:id/end | clerks
 GET  /committees/portfolios/:id | readers
 GET  /committees/portfolios/:id/paper/:kind | readers
 GET  /committees/:id            | readers
 GET  /committees/:id/edit       | readers
 POST /committees/:id/edit       | clerks
 GET  /committees/:id/year       | readers
 POST /committees/:id/year       | clerks
 GET  /committees/:id/seats      | readers
 POST /committees/:id/seats      | clerks
 POST /committees/seats/:id/end  | clerks
 GET  /committees/:id/meetings   | readers
 POST /committees/:id/meetings   | clerks
 GET  /committees/meetings/:id   | readers
 GET  /committees/meetings/:id/items | readers
 POST /committees/meetings/:id/items | clerks
 GET  /committees/meetings/:id/usual | readers
 POST /committees/meetings/:id/usual | clerks
 GET  /committees/meetings/:id/publish | readers
 POST /committees/meetings/:id/publish | clerks
 GET  /committees/meetings/:id/brief | readers
 POST /committees/meetings/:id/brief | clerks
 GET  /committees/meetings/:id/move | readers
 POST /committees/meetings/:id/move | clerks
 GET  /committees/meetings/:id/published | readers
 POST /committees/meetings/:id/published | clerks
 GET  /committees/meetings/:id/cancel | readers
 POST /committees/meetings/:id/cancel | clerks
 GET  /committees/meetings/:id/stream | readers
 POST /committees/meetings/:id/stream | clerks
 GET  /committees/meetings/:id/delete | readers
 POST /committees/meetings/:id/delete | clerks
 POST /committees/items/:id/up   | clerks
 GET  /committees/items/:id      | readers
 GET  /committees/items/:id/edit | clerks
 POST /committees/items/:id/edit | clerks
 GET  /committees/items/:id/papers | readers
 POST /committees/items/:id/papers | clerks
 GET  /committees/items/:id/exempt-papers | readers
 POST /committees/items/:id/exempt-papers | clerks
 GET  /committees/items/:id/figures | readers
 POST /committees/items/:id/figures | clerks
 GET  /committees/items/:id/outcomes | readers
 POST /committees/items/:id/outcomes | clerks
 GET  /committees/items/:id/progress | readers
 POST /committees/items/:id/progress | clerks
 GET  /committees/items/:id/exempt | readers
 POST /committees/items/:id/exempt | clerks
 POST /committees/items/:id/agree | directors
 GET  /committees/items/:id/public | readers
 POST /committees/items/:id/public | clerks
 GET  /committees/items/:id/not-agreed | readers
 POST /committees/items/:id/not-agreed | directors
 GET  /committees/items/:id/special | readers
 POST /committees/items/:id/special | clerks
 GET  /committees/items/:id/out  | readers
 POST /committees/items/:id/out  | clerks
 GET  /committees/papers/:id     | readers
 GET  /committees/papers/:id/file | readers
 GET  /committees/exempt/:id     | exemptReaders
 GET  /committees/exempt/:id/file | exemptReaders
 POST /committees/papers/:id/publish | clerks
 GET  /committees/items/:id/witnesses | readers
 POST /committees/items/:id/witnesses | clerks
 POST /committees/witnesses/:id/briefed | clerks
 POST /committees/witnesses/:id/came | clerks
 POST /committees/papers/:id/take-back | clerks
 POST /committees/exempt/:id/take-back | clerks
 GET  /worklists/health                | healthReaders
 GET  /worklists/health/export/:format | healthExporters
 GET  /worklists                 | childReaders
 GET  /worklists/export/:format  | childExporters
 GET  /worklists/children/:id    | childReaders
 GET  /worklists/limits          | childReaders
 POST /worklists/limits          | threaders
 POST /worklists/limits/:id/end  | threaders
 GET  /worklists/limits/new      | threaders
 POST /worklists/limits/new      | threaders
 POST /worklists/limits/own/:rule/end | threaders
 GET  /pathways                  | readers
 GET  /pathways/export/:format   | exporters
 GET  /pathways/beside/:id       | childReaders
 GET  /pathways/beside/:id/list  | childReaders
 GET  /pathways/beside/:id/export/:format | childExporters
 GET  /pathways/beside/:id/list/export/:format | childExporters
 GET  /pathways/:id              | readers
 GET  /pathways/:id/export/:format | exporters
 GET  /pathways/:id/tables/:show/:format | childExporters
 GET  /pathways/:id/list         | childReaders
 GET  /pathways/:id/list/export/:format | childExporters
 GET  /workload                  | childReaders
 GET  /workload/ahead            | childReaders
 GET  /workload/weights          | childReaders
 GET  /workload/teams            | childReaders
 GET  /workload/teams/:team      | childReaders
 GET  /workload/teams/export/:format | childExporters
 POST /workload/weights          | leadersOfAll
 POST /workload/ahead            | departureNoters
 POST /workload/ahead/:professional/stays | departureNoters
 GET  /workload/ahead/export/:show/:format | childExporters
 GET  /audits                    | childReaders
 GET  /audits/list               | childReaders
 GET  /audits/list/export/:format | childExporters
 GET  /audits/samples            | leadersOfAll
 GET  /audits/samples/export/:format | leadersOfAll
 GET  /audits/samples/new        | leadersOfAll
 POST /audits/samples/new        | leadersOfAll
 GET  /audits/samples/:id        | leadersOfAll
 POST /audits/samples/:id/give   | leadersOfAll
 POST /audits/samples/:id/swap   | leadersOfAll
 GET  /audits/samples/:id/export/:format | leadersOfAll
 GET  /audits/single             | leadersOfAll
 POST /audits/single             | leadersOfAll
 GET  /audits/results            | childReaders
 GET  /audits/results/export/:kind/:format | childExporters
 GET  /audits/moderation         | leadersOfAll
 GET  /audits/moderation/export/:format | leadersOfAll
 GET  /audits/actions            | childReaders
 GET  /audits/actions/export/:format | childExporters
 GET  /audits/themes             | childReaders
 POST /audits/themes             | leadersOfAll
 GET  /audits/themes/export/:format | childExporters
 GET  /audits/tools              | childReaders
 GET  /audits/tools/:tool        | childReaders
 GET  /audits/:id                | childReaders
 POST /audits/:id/voices         | hearers
 POST /audits/:id/actions        | auditors
 POST /audits/:id/actions/:action/done | childReaders
 POST /audits/:id/actions/:action/check | auditors
 POST /audits/:id/moderator      | leadersOfAll
 POST /audits/:id/close          | leadersOfAll
 POST /audits/:id/again          | leadersOfAll
 GET  /audits/:id/sections/:section | auditors
 POST /audits/:id/sections/:section | auditors
 GET  /audits/:id/whole          | auditors
 POST /audits/:id/whole          | auditors
 GET  /supervision               | childReaders
 GET  /supervision/export/:show/:format | childExporters
 GET  /children/:id/supervision  | childReaders
 POST /children/:id/supervision  | auditors
 POST /supervision/decisions/:id/done | childReaders
 GET  /case-logs                 | childReaders
 GET  /case-logs/export/:format  | childExporters
 GET  /case-logs/:log/import     | hearers
 POST /case-logs/:log/import     | hearers
 GET  /case-logs/:log/import/:id | hearers
 POST /case-logs/:log/import/:id | hearers
 POST /case-logs/:log/import/:id/commit | hearers
 GET  /case-logs/:log/import/:id/refused/:format | hearers
 GET  /case-logs/:log            | childReaders
 GET  /case-logs/:log/export/:format | childExporters
 POST /case-logs/:log/confirm    | leadersOfAll
 GET  /children/:id/logs/:log    | hearers
 POST /children/:id/logs/:log    | hearers
 GET  /children/:id/logs/:log/:entry | childReaders
 POST /children/:id/logs/:log/:entry | hearers
 POST /children/:id/logs/:log/:entry/withdraw | hearers
 GET  /workload/export/:show/:format | childExporters
 GET  /children/gaps             | childReaders
 GET  /children/gaps/export/:format | childExporters
 GET  /children/open             | emergency
 POST /children/open             | emergency
 GET  /children/access           | childReaders
 POST /children/access           | childReaders
 GET  /children                  | childReaders
 POST /children                  | childReaders
 GET  /children/export/:format   | childExporters
 GET  /children/looks            | overseers
 POST /children/looks            | overseers
 GET  /children/looks/export/:format | overseers
 GET  /retention                 | leadersOfAll
 POST /retention                 | leadersOfAll
 GET  /retention/export/:format  | leadersOfAll
 GET  /retention/public/export/:format | leadersOfAll
 POST /retention/:id/propose     | leadersOfAll
 POST /retention/holds/:id/lift  | leadersOfAll
 GET  /retention/deletions/:id  | overseers
 POST /retention/deletions/:id/:decision | overseers
 GET  /subject-requests          | leadersOfAll
 GET  /subject-requests/export/:format | leadersOfAll
 GET  /subject-requests/:id      | leadersOfAll
 POST /subject-requests/:id/decide | leadersOfAll
 POST /subject-requests/:id/bundle | leadersOfAll
 POST /subject-requests/:id/extend | leadersOfAll
 POST /subject-requests/:id/sent | leadersOfAll
 GET  /children/:id/subject-request | leadersOfAll
 POST /children/:id/subject-request | leadersOfAll
 GET  /children/:id/looks        | childReaders
 GET  /children/:id/looks/export/:format | childExporters
 GET  /children/:id/chronology   | childReaders
 GET  /children/:id/chronology/:reader | childReaders
 GET  /children/:id              | childReaders
 POST /children/:id              | hearers
 POST /children/:id/words/:words | hearers
 POST /children/:id/restrict     | restricters
 POST /children/:id/lift         | restricters
 POST /children/:id/restriction  | restricters
 GET  /self-evaluation           | insiders
 GET  /self-evaluation/claims/export/:format | exporters
 GET  /self-evaluation/claims/:id/evidence | deciders
 POST /self-evaluation/claims/:id/evidence | deciders
 GET  /self-evaluation/claims/:id/outcome | deciders
 POST /self-evaluation/claims/:id/outcome | deciders
 POST /self-evaluation/claims/:id/withdraw | deciders
 GET  /self-evaluation/:line/edit | deciders
 POST /self-evaluation/:line/edit | deciders
 GET  /self-evaluation/:line     | insiders
 POST /self-evaluation/:line     | deciders
 GET  /annual-conversation       | insiders
 GET  /annual-conversation/edit  | deciders
 POST /annual-conversation/edit  | deciders
 GET  /annual-conversation/paper/:kind | insiders
 GET  /inspection-rooms          | roomReaders
 GET  /inspection-rooms/new      | roomWorkers
 POST /inspection-rooms/new      | roomWorkers
 GET  /inspection-rooms/given    | roomWorkers
 GET  /inspection-rooms/given/export/:format | roomWorkers
 GET  /inspection-rooms/:id      | roomReaders
 POST /inspection-rooms/:id/close | roomWorkers
 GET  /inspection-rooms/:id/export/:format | roomWorkers
 GET  /inspection-rooms/:id/ask  | roomAskers
 POST /inspection-rooms/:id/ask  | roomAskers
 GET  /room-requests/:id         | roomWorkers
 POST /room-requests/:id         | roomWorkers
 POST /room-requests/:id/owner   | roomWorkers
 GET  /inspection-rooms/:id/give | roomWorkers
 POST /inspection-rooms/:id/give | roomWorkers
 GET  /inspection-rooms/:id/talk | roomWorkers
 POST /inspection-rooms/:id/talk | roomWorkers
GET  /inspection-rooms/:id/context | roomWorkers
POST /inspection-rooms/:id/context | roomWorkers
GET  /inspection-rooms/:id/given/export/:format | roomWorkers
 GET  /room-talks/:id            | roomWorkers
 POST /room-talks/:id            | roomWorkers
 GET  /answers                   | readers
 GET  /my-work/figures           | readers
 POST /my-work/figures           | readers
 POST /my-work/figures/end       | readers
 GET  /answers/pages/new         | readers
 POST /answers/pages/new         | readers
 GET  /answers/pages/:id         | readers
 GET  /answers/pages/:id/edit    | readers
 POST /answers/pages/:id/edit    | readers
 POST /answers/pages/:id/drop    | readers
 GET  /answers/:role             | readers
 GET  /answers/:role/export/:format | exporters
 GET  /indicators/:id/as-at      | childReaders
 GET  /indicators/:id/as-at/export/:format | childExporters
 GET  /indicators                | readers
 GET  /indicators/export/:format | exporters
 GET  /indicators/:id            | readers
 GET  /indicators/:id/export/:format | exporters
 GET  /indicators/:id/list       | childReaders
 GET  /indicators/:id/kept       | readers
 GET  /indicators/:id/kept/export/:format | exporters
 GET  /indicators/:id/list/export/:format | childExporters
 GET  /indicators/main-needs/:of | childReaders
 GET  /indicators/main-needs/:of/export/:format | childExporters
GET  /indicators/:id/here/export/:format | childExporters
 GET  /indicators/:id/committee  | clerks
 POST /indicators/:id/committee  | clerks
 GET  /indicators/:id/before-after | childReaders
 GET  /indicators/publish        | childExporters
 GET  /indicators/publish/:file  | childExporters
 GET  /indicators/check-workbook | exporters
 POST /indicators/check-workbook | exporters
 GET  /indicators/comparators    | readers
 GET  /indicators/comparators/load | deliverers
 POST /indicators/comparators/load | deliverers
 GET  /indicators/comparators/load/:id | deliverers
 POST /indicators/comparators/load/:id | deliverers
 GET  /committees/meetings/:id/record | readers
 GET  /committees/meetings/:id/open | readers
 POST /committees/meetings/:id/open | clerks
 GET  /committees/meetings/:id/attendance | readers
 POST /committees/meetings/:id/attendance | clerks
 GET  /committees/meetings/:id/people | readers
 POST /committees/meetings/:id/people | clerks
 GET  /committees/meetings/:id/declarations | readers
 POST /committees/meetings/:id/declarations | clerks
 POST /committees/meetings/:id/people/:person/remove | clerks
 POST /committees/meetings/:id/declarations/:declaration/remove | clerks
 GET  /committees/meetings/:id/minutes-paper | readers
 GET  /committees/meetings/:id/minutes-paper.pdf | readers
 GET  /committees/meetings/:id/minutes | readers
 POST /committees/meetings/:id/minutes | clerks
 GET  /committees/meetings/:id/minute-step | readers
 POST /committees/meetings/:id/minute-step | clerks
 GET  /committees/minutes/:id    | readers
 GET  /committees/minutes/:id/save | clerks
 POST /committees/minutes/:id/save | clerks
 GET  /committees/minutes/:id/exempt | readers
 POST /committees/minutes/:id/exempt | clerks
 GET  /committees/minutes/:id/questions | readers
 POST /committees/minutes/:id/questions | clerks
 GET  /committees/minutes/:id/questions/:question | readers
 POST /committees/minutes/:id/questions/:question | clerks
 POST /committees/minutes/:id/questions/:question/remove | clerks
 POST /committees/minutes/:id/item | clerks
 GET  /committees/minutes/:id/title | readers
 POST /committees/minutes/:id/title | clerks
 GET  /committees/minutes/:id/resolutions | readers
 POST /committees/minutes/:id/resolutions | clerks
 GET  /resolutions               | readers
 GET  /resolutions/export/:format | exporters
 GET  /resolutions/:id           | readers
 GET  /resolutions/:id/letters | readers
 POST /resolutions/:id/letters | clerks
 GET  /resolutions/letters/:id/file | readers
 GET  /resolutions/:id/plan | readers
 POST /resolutions/:id/plan | clerks
 GET  /work-programme/:id/scoping | readers
 POST /work-programme/:id/scoping | clerks
 POST /work-programme/:id/scoping/:question/remove | clerks
 GET  /resolutions/:id/mend      | readers
 POST /resolutions/:id/mend      | clerks
 GET  /resolutions/:id/serve     | readers
 POST /resolutions/:id/serve     | clerks
 GET  /resolutions/:id/respond   | readers
 POST /resolutions/:id/respond   | answerers
 GET  /resolutions/:id/chase     | readers
 POST /resolutions/:id/chase     | clerks
 GET  /resolutions/:id/action    | readers
 POST /resolutions/:id/action    | answerers
 GET  /resolutions/:id/done      | readers
 POST /resolutions/:id/done      | clerks
 GET  /resolutions/:id/impact    | readers
 POST /resolutions/:id/impact    | clerks
 GET  /resolutions/:id/drop      | readers
 POST /resolutions/:id/drop      | clerks
 POST /resolutions/:id/publish-answer | clerks
 GET  /work-programme            | readers
 GET  /work-programme/export/:format | exporters
 GET  /work-programme/planning  | readers
 POST /work-programme/planning  | clerks
 GET  /work-programme/planning/:id | readers
 GET  /work-programme/planning/:id/matters | readers
 POST /work-programme/planning/:id/matters | clerks
 POST /work-programme/planning/:id/matters/:decision/remove | clerks
 GET  /work-programme/planning/export/:format | exporters
 GET  /work-programme/suggestions | readers
 POST /work-programme/suggestions | insiders
 GET  /work-programme/suggestions/:id | clerks
 POST /work-programme/suggestions/:id | clerks
 GET  /work-programme/new        | clerks
 POST /work-programme/new        | clerks
 GET  /work-programme/:id        | readers
 GET  /work-programme/:id/edit   | clerks
 POST /work-programme/:id/edit   | clerks
 POST /work-programme/:id/agenda | clerks
 GET  /work-programme/:id/close  | readers
 POST /work-programme/:id/close  | clerks
 GET  /children/imports          | childReaders
 POST /children/imports          | deliverers
 GET  /children/imports/export/:format | deliverers
 GET  /children/imports/sent/:id | deliverers
 POST /children/imports/sent/:id/commit | deliverers
 POST /children/imports/sent/:id/drop | deliverers
 GET  /children/imports/:number  | childReaders
 POST /children/imports/:number  | deliverers
 GET  /children/imports/:number/compare/:earlier | childReaders
 GET  /children/imports/:number/notices/:format | deliverers
 GET  /documents/:id/bring-in    | clerks
 POST /documents/:id/bring-in    | clerks
 GET  /public                    | everybody
 GET  /public/:authority         | everybody
 GET  /public/:authority/meetings | everybody
 GET  /public/:authority/meetings/:id | everybody
 GET  /public/:authority/papers/:id | everybody
 GET  /public/:authority/papers/:id/file | everybody
 GET  /public/:authority/resolutions | everybody
 GET  /public/:authority/work-programme | everybody
 GET  /public/:authority/plans   | everybody
 GET  /public/:authority/inspections | everybody
 GET  /public/:authority/search  | everybody
 GET  /public/:authority/feed.xml | everybody
 GET  /public/:authority/meetings.ics | everybody
 GET  /public/:authority/meetings/:id/speak | everybody
 POST /public/:authority/meetings/:id/speak | everybody
 GET  /public/:authority/speaking/:secret | everybody
 POST /public/:authority/speaking/:secret/withdraw | everybody
 GET  /public/:authority/petitions | everybody
 GET  /public/:authority/petitions/new | everybody
 POST /public/:authority/petitions/new | everybody
 GET  /public/:authority/petitions/own/:secret | everybody
 GET  /public/:authority/recordings/:id/file | everybody
 GET  /public/:authority/plans/:plan/easy | everybody
 GET  /public/:authority/language/:language | everybody
 GET  /public/:authority/oparl   | everybody
 GET  /public/:authority/oparl/bodies | everybody
 GET  /public/:authority/oparl/body | everybody
 GET  /public/:authority/oparl/:list | everybody
 GET  /public/:authority/oparl/:list/:id | everybody
 GET  /public/:authority/follow  | everybody
 POST /public/:authority/follow  | everybody
 GET  /public/:authority/follow/:secret | everybody
 POST /public/:authority/follow/:secret | everybody
 GET  /public/:authority/follow/:secret/stop | everybody
 POST /public/:authority/follow/:secret/stop | everybody
 GET  /distributions             | readers
 GET  /distributions/new         | clerks
 POST /distributions/new         | clerks
 GET  /distributions/:id         | readers
 GET  /committees/standing-orders | readers
 POST /committees/standing-orders | clerks
 GET  /committees/meetings/:id/speakers | clerks
 POST /committees/speakers/:id/decide | clerks
 POST /committees/speakers/:id/reply | clerks
 GET  /committees/participation/:table/:format | clerks
 GET  /committees/petitions       | clerks
 GET  /committees/petitions/:id   | clerks
 GET  /committees/petitions/:id/decide | clerks
 POST /committees/petitions/:id/decide | clerks
 GET  /committees/petitions/:id/answer | clerks
 POST /committees/petitions/:id/answer | clerks
 GET  /committees/meetings/:id/recordings | readers
 POST /committees/meetings/:id/recordings | clerks
 POST /committees/recordings/:id/remove | clerks
 GET  /committees/meetings/:id/pack | readers
 GET  /committees/meetings/:id/pack.pdf | readers
 GET  /committees/meetings/:id/exempt-pack | exemptReaders
 GET  /committees/meetings/:id/exempt-pack.pdf | exemptReaders
 GET  /public/:authority/meetings/:id/pack | everybody
 GET  /public/:authority/meetings/:id/pack.pdf | everybody
 GET  /councillor                | readers
 GET  /councillor/items/:id      | readers
 GET  /councillor/items/:id/paper/:kind | readers
 GET  /councillor/:id            | readers
 GET  /councillor/:id/paper/:kind | readers
 GET  /help/frameworks            | everybody
 GET  /help/permissions           | everybody
 GET  /help/accessibility         | everybody
 GET  /help/privacy               | everybody
 GET  /sign-in                    | everybody
 GET  /sign-in/begin              | everybody
 GET  /sign-in/back               | everybody
 POST /sign-in/demo               | everybody
 POST /sign-out                   | everybody
 GET  /signed-out                 | everybody
 POST /sign-in/here               | staff
`

const staff: readonly Role[] = rolesForPeople
const deciders: readonly Role[] = [
  'director',
  'quality-lead',
  'principal-social-worker',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
]
/** Those who may work with a child. */
const childWorkers: readonly Role[] = [
  'reviewing-officer',
  'team-manager',
  'social-worker',
  'personal-adviser',
  'virtual-school-head',
  'send-officer',
  'youth-justice-manager',
]
const wholeService: readonly Role[] = ['director', 'quality-lead', 'principal-social-worker']
const owners: readonly Role[] = [
  ...deciders,
  'team-manager',
  'reviewing-officer',
  'social-worker',
  'personal-adviser',
  'school-improvement-partner',
  'analyst',
]
const groups: Readonly<Record<string, readonly (Role | 'nobody')[]>> = {
  everybody: ['nobody', ...staff],
  staff,
  readers: staff.filter((role) => !['administrator', 'partner', 'health-coordinator'].includes(role)),
  insiders: staff.filter((role) => !['administrator', 'partner', 'health-coordinator', 'inspector'].includes(role)),
  deciders,
  adders: [...deciders, 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
  exporters: [...deciders, 'team-manager', 'school-improvement-partner', 'analyst', 'scrutiny-officer'],
  keepers: [
    ...deciders,
    'reviewing-officer',
    'team-manager',
    'school-improvement-partner',
    'analyst',
    'scrutiny-officer',
  ],
  owners,
  workers: staff.filter((role) => !['administrator', 'health-coordinator'].includes(role)),
  workersAndHealth: staff.filter((role) => role !== 'administrator'),
  contributors: [...owners, 'partner'],
  partners: ['partner'],
  verifiers: [...deciders, 'reviewing-officer', 'school-improvement-partner'],
  recorders: [...deciders, 'analyst', 'team-manager'],
  convenors: ['director', 'quality-lead', 'principal-social-worker', 'youth-justice-manager', 'scrutiny-officer'],
  administrators: ['administrator'],
  clerks: ['scrutiny-officer'],
  answerers: [...deciders, 'councillor', 'scrutiny-officer'],
  roomReaders: [...deciders, 'reviewing-officer', 'team-manager', 'school-improvement-partner', 'analyst', 'inspector'],
  roomAskers: [...deciders, 'team-manager', 'analyst', 'inspector'],
  roomWorkers: [...deciders, 'team-manager', 'analyst'],
  leadersOfAll: wholeService,
  childReaders: [...wholeService, ...childWorkers, 'analyst'],
  healthReaders: [...wholeService, ...childWorkers, 'analyst', 'health-coordinator'],
  departureNoters: [...wholeService, 'team-manager'],
  hearers: [...wholeService, ...childWorkers],
  auditors: [
    ...wholeService,
    'team-manager',
    'reviewing-officer',
    'virtual-school-head',
    'send-officer',
    'youth-justice-manager',
  ],
  emergency: childWorkers,
  restricters: ['director', 'principal-social-worker'],
  deliverers: ['director', 'quality-lead', 'analyst'],
  childExporters: [...wholeService, 'team-manager', 'analyst'],
  healthExporters: [...wholeService, 'team-manager', 'analyst', 'health-coordinator'],
  directors: ['director'],
  exemptReaders: ['director', 'scrutiny-officer', 'councillor'],
  threaders: ['director', 'quality-lead', 'principal-social-worker'],
  overseers: ['director', 'quality-lead'],
  tokenHolders: ['director', 'quality-lead', 'analyst', 'scrutiny-officer'],
}

const lines = meant
  .trim()
  .split('\n')
  .map((line) => {
    const [, method = '', path = '', group = ''] = /^\s*(\S+)\s+(\S+)\s*\|\s*(\S+)$/.exec(line) ?? []
    return { method, path, group }
  })

let web: GivenWeb

beforeAll(async () => {
  browsers.clear()
  web = await givenWeb({ demo: true })
})

test('every page is in the table and everything in the table is a page', () => {
  const found = pages.flatMap(({ path, get, post }) => [
    ...(get ? [`GET ${path}`] : []),
    ...(post ? [`POST ${path}`] : []),
  ])
  expect(found.toSorted()).toEqual(lines.map(({ method, path }) => `${method} ${path}`).toSorted())
})

/** An address of the page, with a thing in it that is not there. */
const addressOf = (path: string): string =>
  path
    .replace('/room-talks/:id', '/room-talks/:id?room=00000000-0000-4000-8000-000000000000')
    .replace(/:id|:milestone|:entry/g, '00000000-0000-4000-8000-000000000000')
    .replace('/publish/:file', '/publish/data.csv')
    .replace(':format', 'csv')
    .replace(':theme', 'placement-stability')
    .replace(':register', 'good-practice')
    .replace(':log', 'care-goals')
    .replace(':name', '1.png')
    .replace(':key', '0123456789abcdef01234567')
    .replace(':topic', 'care-leavers')
    .replace('participation/:table', 'participation/speakers')
    .replace(':table', 'items')
    .replace(/:person|:declaration|:question/, '00000000-0000-4000-8000-000000000000')
    .replace(':words', '00000000-0000-4000-8000-000000000000')
    .replace(':number', '1')
    .replace(':earlier', '1')
    .replace(':role', 'director')
    .replace('ahead/export/:show', 'ahead/export/leaving')
    .replace('supervision/export/:show', 'supervision/export/due')
    .replace(':professional', 'W1')
    .replace(':show', 'workers')
    .replace(':tool', 'social-care')
    .replace(':section', 'voice')
    .replace(':action', '00000000-0000-4000-8000-000000000000')
    .replace('results/export/:kind', 'results/export/grades')
    .replace(
      '/deletions/00000000-0000-4000-8000-000000000000/:decision',
      '/deletions/00000000-0000-4000-8000-000000000000/approve',
    )
    .replace(':decision', '00000000-0000-4000-8000-000000000000')
    .replace(':kind', 'pdf')
    .replace(':reader', 'court')
    .replace(':words', '00000000-0000-4000-8000-000000000000')
    .replace(/:number|:earlier/g, '1')
    .replace(':authority', 'alderwick')
    .replace(':start', 'finding')
    .replace(':rule', 'OWN-CIN-VISIT')
    .replace(':line', 'findings-without-action')

type Outcome = 'let in' | 'refused' | 'asked to sign in'

type Who = Role | 'nobody'

/** A browser of each, with the token that its forms carry. */
const browsers = new Map<Who, Visitor>()

const browserOf = async (who: Who): Promise<Visitor> => {
  const known = browsers.get(who)
  if (known) return known
  const browser = await web.visitor(who === 'nobody' ? undefined : who)
  await browser.get(who === 'nobody' ? '/sign-in' : '/help/permissions') // each has a form with the token in it
  browsers.set(who, browser)
  return browser
}

/** What became of a visit: `let in` also where there is no such thing, or where the form was not filled in. */
const outcomeOf = async (method: string, path: string, who: Who): Promise<Outcome> => {
  const browser = await browserOf(who)
  const address = addressOf(path)
  const { status, location } = method === 'GET' ? await browser.get(address) : await browser.post(address)
  if (path === '/sign-out') browsers.delete(who)
  expect(status).not.toBe(500)
  if (status === 403 && path !== '/sign-in/back') return 'refused'
  return status === 303 && /^\/sign-in($|\?)/.test(location) ? 'asked to sign in' : 'let in'
}

test.each(lines)('$method $path is for $group', async ({ method, path, group }) => {
  const allowed = groups[group] ?? []
  expect(allowed.length).toBeGreaterThan(0)
  for (const role of ['nobody', ...staff] as const) {
    const expected: Outcome = allowed.includes(role) ? 'let in' : role === 'nobody' ? 'asked to sign in' : 'refused'
    expect([role, await outcomeOf(method, path, role)]).toEqual([role, expected])
  }
})
