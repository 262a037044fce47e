import { addBusinessDays } from '../calendar/business-calendar';
import { dayNumber } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import { dayStart } from '../calendar/zone-clock';
import type { CountParameters } from '../contact-rule/contact-rule';
import { isCall, isOwedByLaw, loggedAs } from './attempt-channel';
import { isExtraCall } from './consents';
import type { ContactParty } from './contact-decision';
import { type ContactView, dayOf, type PastContact, startOfDay } from './contact-view';
import { countsFor, speaksOf } from './counted-contacts';
import type { Evaluator, Finding } from './finding';

/** What was counted, for the strictest debt and zone. */
export type Count = {
  readonly used: number;
  readonly endsAt: number;
  /** the local day of the first that counts, as a number; infinite without one */
  readonly since: number;
};

/** So many contacts in a run of local calendar days that ends today. */
export function judgeCount(
  count: CountParameters,
  counted: Count,
  { proposal }: ContactView,
): Finding | null {
  if (counted.used < count.most) return null;
  return {
    // the presumption falls where the law asks for the call, and the other counts do not mean such messages
    ...(isOwedByLaw(proposal.purpose) ? { effect: 'WARN' as const } : {}),
    text: () => countText(counted, count),
    value: `${counted.used} of ${count.most} in ${count.days} days`,
    endsAt: counted.endsAt,
    ...(count.consentExcludes ? { wouldChange: 'their own consent to more calls' } : {}),
  };
}

/**
 * How much of a budget is used, over the debts proposed and all zones the most; null where the rule does not count the
 * contact proposed. A call that they agreed to needs no place in it.
 */
export function countContacts(count: CountParameters, view: ContactView): Count | null {
  const { direction, party, channel } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || !speaksOf(count, channel)) return null;
  const isWork = view.facts.point?.use === 'WORK';
  if (count.atWork !== undefined && count.atWork !== isWork) return null;
  if (count.unit === 'PERSON') return strictest(count, view, null);
  return unitsOf(view)
    .map((unit) => strictest(count, view, unit))
    .reduce(stricter, null);
}

/** The fuller of two counts, and when both have room again. */
function stricter(a: Count | null, b: Count | null): Count | null {
  if (a === null || b === null) return a ?? b;
  return {
    used: Math.max(a.used, b.used),
    endsAt: Math.max(a.endsAt, b.endsAt),
    since: Math.min(a.since, b.since),
  };
}

function strictest(count: CountParameters, view: ContactView, debtIds: readonly string[] | null) {
  return view.clocks
    .map((_clock, zoneIndex) => countInZone({ count, view, debtIds, zoneIndex }))
    .reduce(stricter, null);
}

type ZoneCount = {
  readonly count: CountParameters;
  readonly view: ContactView;
  readonly debtIds: readonly string[] | null;
  readonly zoneIndex: number;
};

function countInZone(asked: ZoneCount): Count | null {
  const { count, view, debtIds, zoneIndex } = asked;
  const today = view.days[zoneIndex] ?? view.firstDay;
  const clock = view.clocks[zoneIndex];
  if (count.consentExcludes && isAgreed(asked, today)) return null;
  const days: number[] = [];
  for (const past of view.past) {
    const day = past.days[zoneIndex] ?? 0;
    if (day <= today && day > today - count.days && isCounted(asked, past, day)) days.push(day);
  }
  if (count.afterFirstTalk && !hasTalked(view, debtIds))
    return { used: 0, endsAt: view.at, since: Number.POSITIVE_INFINITY };
  const used = days.length;
  days.sort((a, b) => a - b);
  const since = days[0] ?? Number.POSITIVE_INFINITY;
  if (used < count.most || clock === undefined) return { used, endsAt: view.at, since };
  // the day on which so many have left the window that one more has its place
  const last = days[used - count.most] ?? today;
  return { used, endsAt: dayStart(clock, last + count.days), since };
}

/** Whether they agreed to the very call proposed, about all of its debts that are counted. */
function isAgreed({ view, debtIds, zoneIndex }: ZoneCount, today: number): boolean {
  const about = view.proposal.debtIds.filter((id) => debtIds === null || debtIds.includes(id));
  return (
    about.length > 0 &&
    about.every((id) => isExtraCall(view, id, { epoch: view.at, day: today, zoneIndex }))
  );
}

function isCounted({ count, view, debtIds, zoneIndex }: ZoneCount, past: PastContact, day: number) {
  const { row, epoch } = past;
  if (!countsFor(count, row)) return false;
  if (count.unit !== 'DEBT' && !row.isSamePerson) return false;
  if (!isSameParty(row.party, view.proposal.party, count.withSpouse === true)) return false;
  const about = debtIds === null ? row.debtIds : debtIds.filter((id) => row.debtIds.includes(id));
  if (about.length === 0) return debtIds === null;
  return !(
    count.consentExcludes && about.every((id) => isExtraCall(view, id, { epoch, day, zoneIndex }))
  );
}

function isSameParty(a: ContactParty, b: ContactParty, withSpouse: boolean): boolean {
  const alike = (party: ContactParty) => (withSpouse && party === 'SPOUSE' ? 'CUSTOMER' : party);
  return alike(a) === alike(b);
}

/** A debt is a unit of its own; student loans under one account number are one (comment 14(b)(4)-2). */
function unitsOf({ facts, proposal }: ContactView): readonly (readonly string[])[] {
  const loans = facts.debts.filter(({ isStudentLoan }) => isStudentLoan).map(({ id }) => id);
  return proposal.debtIds.map((id) => (loans.includes(id) ? loans : [id]));
}

function hasTalked(view: ContactView, debtIds: readonly string[] | null): boolean {
  return view.past.some(({ row }) => isTalk(row) && isAbout(row.debtIds, debtIds));
}

function isTalk({ reach, isSamePerson }: PastContact['row']): boolean {
  return reach === 'CONVERSATION' && isSamePerson;
}

function isAbout(debtIds: readonly string[], asked: readonly string[] | null): boolean {
  return asked === null || asked.some((id) => debtIds.includes(id));
}

const COUNTED: Readonly<Record<CountParameters['counts'], readonly [one: string, many: string]>> = {
  CALLS_PLACED: ['call', 'calls'],
  CALLS_TEXTS_AND_RECORDINGS: ['call or text', 'calls and texts'],
  ALL_ATTEMPTS: ['attempt', 'attempts'],
  CONNECTED_ATTEMPTS: ['contact', 'contacts'],
  CONTACTS_MADE: ['contact', 'contacts'],
  TALKS_VOICEMAILS_AND_EMAILS: ['contact', 'contacts'],
};

/** '7 calls about this debt since Wed 1 Apr; at most 7 in 7 days.' */
function countText(
  { used, since }: Count,
  { counts, unit, most, days, atWork }: CountParameters,
): string {
  const [one, many] = COUNTED[counts];
  const about = unit === 'PERSON' ? '' : ' about this debt';
  const where = atWork === true ? ' at work' : '';
  const from = Number.isFinite(since) ? ` since ${dayText(dayOf(since))}` : '';
  return `${used} ${used === 1 ? one : many}${about}${where}${from}; at most ${most} in ${days} days.`;
}

/** No call so many days after a talk; its own day is day one: 12 CFR 1006.14(b)(2)(i)(B), (ii). */
export const evaluateAfterTalk: Evaluator<'AFTER_TALK'> = ({ days, unit }, view) => {
  const { direction, party, channel, debtIds, purpose } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || !isCall(channel)) return null;
  let endsAt = view.at;
  let lastTalk = 0;
  for (const past of view.past) {
    const { row } = past;
    if (!isTalk(row) || row.channel !== 'PHONE' || row.party !== party) continue;
    // the house asks how often somebody is spoken to, Regulation F about which debt
    const about = unit === 'BUSINESS' ? debtIds : debtIds.filter((id) => row.debtIds.includes(id));
    const end = about.reduce(
      (latest, id) => Math.max(latest, waitAfter(view, past, id, { days, unit })),
      0,
    );
    if (end > endsAt) {
      endsAt = end;
      lastTalk = Math.max(...past.days);
    }
  }
  if (endsAt === view.at) return null;
  const again = Math.max(
    ...view.clocks.map((clock) => Math.floor((endsAt + clock.offsetAt(endsAt)) / 86_400_000)),
  );
  return {
    ...(isOwedByLaw(purpose) || purpose === 'REPLY' ? { effect: 'WARN' as const } : {}),
    text: () =>
      `There was a talk on ${dayText(dayOf(lastTalk))}; the next call may be on ${dayText(dayOf(again))}.`,
    value: () => dayOf(lastTalk).toString(),
    endsAt,
    wouldChange: 'their own consent to a call before',
  };
};

type Wait = { readonly days: number; readonly unit: 'CALENDAR' | 'BUSINESS' };

/** When the wait after a talk ends, over all zones; 0 where they agreed to this very call. */
function waitAfter(view: ContactView, past: PastContact, debtId: string, wait: Wait): number {
  let latest = 0;
  for (const [zoneIndex, clock] of view.clocks.entries()) {
    const today = view.days[zoneIndex] ?? view.firstDay;
    const talked = past.days[zoneIndex] ?? 0;
    if (talked > today) continue;
    const again = talked + waitDays(view, talked, wait);
    if (today >= again) continue;
    if (isExtraCall(view, debtId, { epoch: view.at, day: today, zoneIndex })) continue;
    latest = Math.max(latest, dayStart(clock, again));
  }
  return latest;
}

function waitDays({ facts }: ContactView, talked: number, { days, unit }: Wait): number {
  if (unit === 'CALENDAR') return days;
  return dayNumber(addBusinessDays(dayOf(talked), days, facts.calendar)) - talked;
}

/** A pattern that makes the presumption of compliance fall: comment 14(b)(2)(i)-2. */
export const evaluateConcentrated: Evaluator<'CONCENTRATED'> = ({ perDay, gapMinutes }, view) => {
  const { direction, party, channel } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || !isCall(channel)) return null;
  const calls = view.past.filter(
    ({ row }) =>
      isCall(row.channel) &&
      row.direction === 'OUTBOUND' &&
      row.reach !== 'NOT_CONNECTED' &&
      row.isSamePerson &&
      row.party === party,
  );
  return tooSoon(calls, view, gapMinutes) ?? tooMany(calls, view, perDay);
};

function tooSoon(
  calls: readonly PastContact[],
  view: ContactView,
  gapMinutes: number,
): Finding | null {
  const gap = gapMinutes * 60_000;
  const last = calls.reduce(
    (latest, { epoch }) => Math.max(latest, epoch),
    Number.NEGATIVE_INFINITY,
  );
  if (Math.abs(view.at - last) > gap) return null;
  return {
    text: `The last call was less than ${gapMinutes} minutes ago.`,
    endsAt: last + gap + 1000,
  };
}

function tooMany(calls: readonly PastContact[], view: ContactView, perDay: number): Finding | null {
  const today = Math.max(
    ...view.days.map((day, index) => calls.filter(({ days }) => days[index] === day).length),
  );
  if (today + 1 < perDay) return null;
  return {
    text: `This would be call ${today + 1} of one day: so many on a day look like harassment.`,
    value: `${today} today`,
    endsAt: startOfDay(view, view.firstDay + 1),
  };
}

/** So many texts or e-mails on one day. */
export const evaluatePerDay: Evaluator<'PER_DAY'> = ({ channel, most }, view) => {
  const { direction, party, purpose } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || view.proposal.channel !== channel)
    return null;
  if (purpose === 'REPLY' || purpose === 'OPT_OUT_CONFIRMATION' || isOwedByLaw(purpose))
    return null;
  const sent = view.past.filter(
    ({ row }) =>
      row.direction === 'OUTBOUND' &&
      row.isSamePerson &&
      row.reach !== 'NOT_CONNECTED' &&
      !row.isReply &&
      loggedAs(row.channel) === channel,
  );
  const used = Math.max(
    ...view.days.map((day, index) => sent.filter(({ days }) => days[index] === day).length),
  );
  if (used < most) return null;
  return {
    text: `${used} ${channel === 'TEXT' ? 'text' : 'e-mail'}${used === 1 ? '' : 's'} went out today, at most ${most} a day.`,
    value: `${used} of ${most} today`,
    endsAt: startOfDay(view, view.lastDay + 1),
  };
};
