import type { Concepts } from './concepts.ts'

/** Qualities of the work. */
export const how: Concepts = {
  TIMELY: `longer than; 35 day; 45 day; 10 day; seven day; day limit; in time; promptness; timel*; untimely; delay*; promptly; prompt;
    swift*; quick*; speed*; late; overdue; on time; timescale; time scale; statutory timescale; drift*; backlog*; within 20 week;
    twenty week; deadline; too long; slow*; time taken; timeframe; working day; long; lateness; seven working day; wait; waiting;
    unfinished; completed within; completion; length of time; target time; time limit; start* too late; begun late; on schedule; in good time; not soon enough; too late; behind schedule; without delay; timelier; expeditious*; within the required; within required; within 15; within 15 day; within 10 day; delayed`,
  WAITS: `wait; waiting; waiting time; waiting list; delay*; backlog*; timel* access; too long; access; queue*; timel*; month; availab*;
    gap; late; capacity; shortage; year`,
  QUALITY: `quality; consisten*; detail; analy*; specific; robust*; smart; measurable; clarity; clear; focus*; purposeful; variable;
    vague; weak; superficial; poor; effective*; good; inconsisten*; generic; up to date; objective; thorough; insufficient; thin; shallow; comprehensive; rigorous; formulaic; well written; incomplete; specificity; child friendly; realistic; jargon; measurable target; sharp; muddled; bland; depth`,
  STABLE: `stab*; unstab*; instab*; breakdown; break down; disruption; move; moving; moved; too many move; three or more; settled;
    unplanned; broke|broken|breaking down; end in an unplanned; disrupt*; ending; uproot*; change; changes; moves`,
  ENOUGH: `sufficien*; insufficien*; enough; shortage; lack of; lack; range of; availab*; supply; too few; choice of; choice; number of;
    suitab*; unsuitab*; appropriate; capacity; limited; scarc*; not find; options; struggle*; range; difficult* to find; local; dearth; paucity; under supply; in short supply; cannot find; unable to find; hard to find; struggl* to find`,
  CHANGE: `change; changing; changed; turnover; consistency; continuity; frequent change; multiple; too many; succession of;
    many different; churn; passed from; one after another; rotat*; series of; lost count; how many; stability`,
  VOICE: `voice; wish and feeling; view; opinion; listened; listen; listening; heard; hear; influence; feedback; say in; consult*;
    participat*; lived experience; think and feel; experience of daily life; expressed wish`,
  REFUSED: `exclu*; suspen*; fixed term exclusion; permanent exclusion; permanently excluded; off roll*; sent home from school`,
  STRATEGIC: `plan to recruit|appoint|reduce|expand|introduce|increase|build|reshape|transfer; action planning; strategic; strategy;
    action plan; improvement plan; strategic plan; business plan; youth justice plan; service planning; strategic action plan;
    plan of improvement; strategic planning; cypp; financial plan; workforce plan; implement* .. plan; planning by leader; planning of service; effective plan to; local authority plan;
    council plan; leader plan; post inspection plan; succession planning; commissioning plan; development plan; place planning; plan* .. under way; plan* .. underway; plans in place to; plan in place to; plans to address; plan to further; plan to develop; plan to improve; plan to strengthen; plan for improvement; plan for further development; transformation plan; recovery plan; delivery plan; sufficiency plan; plan .. in place to recruit; plan .. to develop adoption; project plan; development of the plan`,
  EET: `education and training; employment and training; eet; neet; education employment and training; employed;
    education employment or training; employment education and training; education training or employment;
    education training and employment; employment; apprentice*; not in education; job; work experience; universit*; college;
    learning or work; further education; higher education; training or work; workplace`,
  REVIEWED: `annual review; review; reviewed; reviewing; amend*; yearly review; update; updated; updating`,
  SCARCE: `vacanc*; vacant; unfilled; recruit*; retention; retain*; turnover; shortage; agency; interim; temporary; permanent; keep;
    sickness; stab*; sufficien*; enough; capacity; stable; staffing level; leave; leaving; reliance; locum; reliant; posts`,
}
