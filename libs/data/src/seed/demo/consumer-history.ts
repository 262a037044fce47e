import type { DemoCase } from './cases';
import { addContact, type DemoContact } from './conversation';
import type { EventBook } from './events';
import type { LedgerGiven } from './ledger-book';

/** A case with what was tried on it in the last days. */
export interface RecentCalls {
  about: DemoCase;
  contacts: readonly DemoContact[];
}

const TALKED = 10;
// the first of this week's calls is seven days after the last talk
const QUIET_DAYS = 15;
/** how many times somebody was called this week: seven is all that the law lets pass */
const ATTEMPTS = [4, 5, 5, 6, 6, 7, 7, 7] as const;
/** their state has a narrower count of its own, or their city */
const STRICTER = new Set(['MA', 'WA', 'NY']);

/** The open consumer cases nobody spoke to lately, not of the specialists. */
function quietCases({ sheet, today }: LedgerGiven, cases: readonly DemoCase[]): DemoCase[] {
  const since = today.subtract({ days: QUIET_DAYS }).toString();
  const busy = new Set(
    sheet
      .rows('contact_log')
      .filter((log) => String(log.occurred_at) >= since)
      .map((log) => log.case_id),
  );
  const regions = new Map(sheet.rows('customer').map((row) => [row.id, String(row.region)]));
  return cases.filter(
    (made) =>
      made.portfolio === 'CARE' &&
      made.isOpen &&
      made.account.specialist === null &&
      !busy.has(made.id) &&
      !STRICTER.has(regions.get(made.customerId) ?? ''),
  );
}

function callAgain(given: LedgerGiven, events: EventBook, about: DemoCase, times: number) {
  const { today, dice } = given;
  const days = [1, 2, 3, 4, 5, 6]
    .map((back) => today.subtract({ days: back }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5);
  const contacts: DemoContact[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const on = days[nth % days.length];
    if (on === undefined) continue;
    const outcome = dice.chance(0.7) ? 'NO_ANSWER' : 'VOICEMAIL_LEFT';
    contacts.push(addContact(given, events, about, { on, outcome }));
  }
  return { about, contacts };
}

/** Who was talked to yesterday and rests for seven days, and who was called four to seven times this week. */
export function addRecentCalls(
  given: LedgerGiven,
  events: EventBook,
  cases: readonly DemoCase[],
): RecentCalls[] {
  const { today, dice } = given;
  const quiet = quietCases(given, cases);
  const talked = quiet.slice(0, TALKED).map((about): RecentCalls => {
    const note = dice.pick([
      'Wants to talk to the family first.',
      'At work, did not want to go on.',
      'Says the bill is the insurer’s; will look for the letter.',
    ]);
    const on = today.subtract({ days: 1 });
    const nextOn = today.add({ days: 7 });
    const contact = addContact(given, events, about, { on, outcome: 'REFUSED', note, nextOn });
    return { about, contacts: [contact] };
  });
  const tried = quiet
    .slice(TALKED, TALKED + ATTEMPTS.length)
    .map((about, index) => callAgain(given, events, about, ATTEMPTS[index] ?? 4));
  return [...talked, ...tried];
}
