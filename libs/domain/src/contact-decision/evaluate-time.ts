import { dayText } from '../calendar/day-text';
import { localClock, localDay, type ZoneClock, zoneClock } from '../calendar/zone-clock';
import type { ComplianceFact, WeekWindow } from '../compliance-fact/compliance-fact';
import { windowWords } from '../compliance-fact/fact-text';
import { isCall, isTimed } from './attempt-channel';
import { isConsented } from './consents';
import { type ContactView, dayOf, endOf, isDayOff, standing } from './contact-view';
import type { Evaluator, Finding, TestOf } from './finding';
import { dayWindows, type HoursPart, isPartOpen, nextOpen } from './open-hours';
import { isReply } from './replies';

const ALWAYS: readonly WeekWindow[] = [{ days: [1, 2, 3, 4, 5, 6, 7], from: null, to: null }];
const HOUR = 3_600_000;

/** Hours of the law, a guideline or the house: open in every zone the file indicates (comment 6(b)(1)(i)-2). */
export const evaluateHours: Evaluator<'HOURS'> = (test, view) => {
  if (!bindsHours(test, view)) return null;
  if (!view.isZoneKnown) return nowhereOpen(test, view) ?? SOMEWHERE;
  if (test.consentLifts && isConsented(view, 'TIME')) return null;
  const parts = hoursParts(test, view);
  const dayOff = dayOffOf(view);
  const closed = parts.find((part) => !isPartOpen(part, view.at, dayOff));
  if (closed === undefined) return null;
  return {
    text: () => closedText(test, closed, view),
    value: () =>
      view.clocks.map((clock) => `${momentText(clock, view.at)} ${clock.zone}`).join('; '),
    endsAt: nextOpen(parts, view.at, dayOff),
    ...(test.consentLifts ? { wouldChange: 'their own consent to this time' } : {}),
  };
};

function closedText(test: TestOf<'HOURS'>, { clock }: HoursPart, view: ContactView): string {
  const there = `It is ${momentText(clock, view.at)} in ${placeText(clock)}`;
  const isHoliday = test.notOnHolidays && isDayOff(view, localDay(clock, view.at));
  return isHoliday
    ? `${there}: a public holiday.`
    : `${there}: outside ${windowsText(test.windows)}.`;
}

const SOMEWHERE: Finding = {
  effect: 'WARN',
  text: 'Nothing says where they are: make sure that it is a decent hour there.',
  wouldChange: 'where they are',
  unknown: 'zone',
};

/** From the first morning of a country to its last evening; where it is one zone that zone. */
const ENDS_OF_COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  US: ['America/Puerto_Rico', 'America/New_York', 'Pacific/Honolulu'],
  CA: ['America/St_Johns', 'America/Vancouver'],
  AU: ['Australia/Sydney', 'Australia/Perth'],
  GB: ['Europe/London'],
};

/** When it is closed from one end of their country to the other, it is closed wherever they are. */
function nowhereOpen(test: TestOf<'HOURS'>, view: ContactView): Finding | null {
  const countries = view.facts.places.map(
    ({ country }) => ENDS_OF_COUNTRIES[country ?? ''] ?? null,
  );
  const zones = countries.flatMap((ends) => ends ?? []);
  if (zones.length === 0 || countries.includes(null)) return null;
  if (test.consentLifts && isConsented(view, 'TIME')) return null;
  const dayOff = dayOffOf(view);
  const parts = hoursParts(test, { ...view, clocks: zones.map(zoneClock) });
  if (parts.some((part) => isPartOpen(part, view.at, dayOff))) return null;
  const opens = parts.flatMap((part) => nextOpen([part], view.at, dayOff) ?? []);
  return {
    text: `Nothing says where they are, and nowhere in their country it is within ${windowsText(test.windows)}.`,
    endsAt: opens.length === 0 ? null : Math.min(...opens),
    wouldChange: 'where they are',
    unknown: 'zone',
  };
}

/** Whether a rule of hours speaks about the contact proposed. Nobody's hours bind what goes to an attorney. */
export function bindsHours(test: TestOf<'HOURS'>, { proposal, facts }: ContactView): boolean {
  const { channel, direction, party } = proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || !isTimed(channel)) return false;
  if (test.channels !== null && !test.channels.includes(channel)) return false;
  const use = facts.point?.use ?? null;
  return test.uses === undefined || (use !== null && test.uses.includes(use));
}

/** The hours of a rule in every zone. */
export function hoursParts(test: TestOf<'HOURS'>, view: ContactView): HoursPart[] {
  const windows = dayWindows(test.windows);
  const { notOnHolidays, isOpenInterval } = test;
  return view.clocks.map((clock) => ({
    clock,
    windows,
    closed: [],
    notOnHolidays,
    isOpenInterval,
  }));
}

/** No zone at all: comment 6(b)(1)(i)-2 speaks of the places that the file indicates. */
export const evaluateLocationUnknown: Evaluator<'LOCATION_UNKNOWN'> = (_test, view) => {
  if (view.isZoneKnown || view.proposal.direction === 'INBOUND') return null;
  if (!isTimed(view.proposal.channel)) return null;
  return {
    effect: 'WARN',
    text: 'No address and no number says in which time zone they are. Ask them, and write it down.',
    wouldChange: 'an address, or where they say they are',
    unknown: 'zone',
  };
};

/** No place at all: then it is not known whose law binds. */
export const evaluatePlaceUnknown: Evaluator<'PLACE_UNKNOWN'> = (_test, { facts }) => {
  if (facts.places.some(({ country }) => country !== null)) return null;
  return {
    effect: 'WARN',
    text: 'It is not known in which country they are, so not whose law binds.',
    wouldChange: 'their address',
    unknown: 'place',
  };
};

/** Times and places they called inconvenient; one reply when they write themselves. */
export const evaluateInconvenient: Evaluator<'INCONVENIENT'> = (test, view) => {
  const { direction, party, channel } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY') return null;
  return inconvenientPlace(view) ?? (isTimed(channel) ? inconvenientTime(test, view) : null);
};

function inconvenientPlace(view: ContactView): Finding | null {
  const use = view.facts.point?.use ?? null;
  const facts = standing(view, 'INCONVENIENT_PLACE').filter(
    ({ details }) => details.place === use || (details.place === 'HOME' && isVisitHome(view)),
  );
  const [first] = facts;
  if (first === undefined || isConsented(view, 'PLACE')) return null;
  return {
    text: `They said that this place is inconvenient: ${first.details.place === 'WORK' ? 'work' : 'home'}.`,
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
    wouldChange: 'their own consent to this place',
  };
}

function isVisitHome({ proposal, facts }: ContactView): boolean {
  return proposal.channel === 'VISIT' && (facts.point?.use ?? 'HOME') === 'HOME';
}

function inconvenientTime(test: TestOf<'INCONVENIENT'>, view: ContactView): Finding | null {
  const facts = standing(view, 'INCONVENIENT_TIME');
  if (facts.length === 0) return null;
  const parts = inconvenientParts(view, facts);
  const dayOff = dayOffOf(view);
  if (parts.every((part) => isPartOpen(part, view.at, dayOff))) return null;
  if (isConsented(view, 'TIME')) return null;
  // the window is of today: what they wrote yesterday is no reason for a message now
  const beganToday = view.at - Math.max(...view.clocks.map((clock) => localClock(clock, view.at)));
  if (!isCall(view.proposal.channel) && isReply(view, beganToday, test.repliesAllowed)) return null;
  return {
    text: () =>
      `They said that this is an inconvenient time: ${windowsText(facts.flatMap(({ details }) => details.windows))}.`,
    factIds: facts.map(({ id }) => id),
    endsAt: nextOpen(parts, view.at, dayOff),
    wouldChange: 'their own consent to this time',
  };
}

/** Hours that are open but for what they called inconvenient. */
export function inconvenientParts(
  view: ContactView,
  facts: readonly ComplianceFact<'INCONVENIENT_TIME'>[],
): HoursPart[] {
  const closed = facts.flatMap(({ details }) => dayWindows(details.windows));
  const windows = dayWindows(ALWAYS);
  return view.clocks.map((clock) => ({
    clock,
    windows,
    closed,
    notOnHolidays: false,
    isOpenInterval: false,
  }));
}

/** The holidays of the file, for hours. */
export function dayOffOf(view: ContactView): (clock: ZoneClock, day: number) => boolean {
  return (_clock, day) => isDayOff(view, day);
}

function momentText(clock: ZoneClock, epoch: number): string {
  const time = localClock(clock, epoch);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${dayText(dayOf(localDay(clock, epoch)))}, ${two(time / HOUR)}:${two((time % HOUR) / 60_000)}`;
}

function placeText({ zone }: ZoneClock): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Windows in words: 'Mon–Fri 09:00–17:30'. */
function windowsText(windows: readonly WeekWindow[]): string {
  return windows.length === 0 ? 'at no time' : windows.map(windowWords).join(', ');
}
