import { dayNumber } from '../calendar/day-number';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import type { ContactPointState } from '../contact-point/contact-point';
import { isUsable } from '../contact-point/contact-point';
import { isCall, isOwedByLaw, loggedAs } from './attempt-channel';
import { consentsTo } from './consents';
import { type ContactView, endOf, granted, standing, startOfDay } from './contact-view';
import type { Evaluator, TestOf } from './finding';
import { isReply } from './replies';

type OptOut = ComplianceFact<'MEDIUM_OPT_OUT'>;

/** They asked to stop a medium, by word or in writing: 12 CFR 1006.14(h); 47 CFR 64.1200(a)(10)-(12). */
export const evaluateOptedOut: Evaluator<'OPTED_OUT'> = (test, view) => {
  if (view.proposal.direction === 'INBOUND' || view.proposal.party === 'ATTORNEY') return null;
  const facts = standing(view, 'MEDIUM_OPT_OUT').filter((fact) => isStopped(test, fact, view));
  const [first] = facts;
  if (first === undefined) return null;
  const since = facts.reduce(
    (early, fact) => Math.min(early, fact.receivedAt.epochMilliseconds),
    view.at,
  );
  if (isLetThrough(view, since)) return null;
  return {
    text: first.isWritten
      ? 'They wrote that they do not want to be contacted this way.'
      : 'They asked not to be contacted this way.',
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
    wouldChange: 'that they take it back',
  };
};

function isStopped(test: TestOf<'OPTED_OUT'>, fact: OptOut, { proposal }: ContactView): boolean {
  const { contactPointId, channel } = proposal;
  if (
    fact.contactPointId !== null &&
    contactPointId !== null &&
    fact.contactPointId !== contactPointId
  )
    return false;
  const isAutomated = channel === 'TEXT' || channel === 'PRERECORDED_CALL';
  if (test.automated !== undefined && !isAutomated) return false;
  if (test.automated === 'ALL')
    return fact.details.channels.some((stopped) => stopped === 'PHONE' || stopped === 'TEXT');
  return fact.details.channels.includes(loggedAs(channel));
}

/** One confirmation of the opt-out, one reply in the medium they use, and what the law asks for: 12 CFR 1006.14(h)(2). */
function isLetThrough(view: ContactView, since: number): boolean {
  const { purpose, channel } = view.proposal;
  if (isOwedByLaw(purpose)) return true;
  if (purpose === 'OPT_OUT_CONFIRMATION') {
    return !view.past.some(
      ({ row, epoch }) =>
        row.purpose === 'OPT_OUT_CONFIRMATION' && row.isSamePerson && epoch >= since,
    );
  }
  return !isCall(channel) && isReply(view, since + 1, 1);
}

/** No e-mail to an address of the employer unless they used it or agreed: 12 CFR 1006.22(f)(3). */
export const evaluateEmployerAddress: Evaluator<'EMPLOYER_ADDRESS'> = (_test, view) => {
  const { channel, direction } = view.proposal;
  if (channel !== 'EMAIL' || direction === 'INBOUND' || view.facts.point?.use !== 'WORK')
    return null;
  if (isUsedByThem(view) || consentsTo(view, 'EMAIL', true).length > 0) return null;
  return {
    text: 'An e-mail address of their employer.',
    wouldChange: 'that they write from it, or agree to it',
  };
};

/** Nothing that others can see: 15 USC 1692f(7), (8); 12 CFR 1006.22(f)(1), (4). */
export const evaluatePublicPlace: Evaluator<'PUBLIC_PLACE'> = (_test, { proposal }) => {
  if (proposal.direction === 'INBOUND') return null;
  if (proposal.channel === 'POSTCARD') return { text: 'A postcard can be read by anybody.' };
  return proposal.channel === 'SOCIAL_PUBLIC'
    ? { text: 'What is posted there can be read by others.' }
    : null;
};

/** Every electronic message says how to opt out: 12 CFR 1006.6(e). */
export const evaluateOptOutNotice: Evaluator<'OPT_OUT_NOTICE'> = (_test, { proposal }) => {
  const { channel, direction, hasOptOutNotice } = proposal;
  if (direction === 'INBOUND' || !isElectronic(channel) || hasOptOutNotice === true) return null;
  return hasOptOutNotice === false
    ? { text: 'The message does not say how to opt out.', wouldChange: 'the line that says how' }
    : { effect: 'NOTE', text: 'The message has to say how to opt out.' };
};

function isElectronic(channel: string): boolean {
  return channel === 'EMAIL' || channel === 'TEXT' || channel === 'CHAT';
}

/** Safe harbor against telling somebody else: 12 CFR 1006.6(d)(3)-(5). */
export const evaluateSafeHarbor: Evaluator<'SAFE_HARBOR'> = (test, view) => {
  const { channel, direction, party, purpose } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY') return null;
  if (purpose === 'OPT_OUT_CONFIRMATION' || purpose === 'REPLY') return null;
  if (channel === 'EMAIL') return emailHarbor(test.emailDays, view);
  return channel === 'TEXT' ? textHarbor(test.textDays, view) : null;
};

function emailHarbor(emailDays: number, view: ContactView) {
  if (isUsedByThem(view)) return null;
  const consents = consentsTo(view, 'EMAIL', false);
  if (consents.some(({ details }) => details.isDirect)) return null;
  // by the creditor's notice, once the days to opt out have passed
  const bySome = consents.find((fact) => dayOfReceipt(view, fact) + emailDays <= view.firstDay);
  if (bySome !== undefined) return null;
  return {
    text: 'They neither wrote from this address nor agreed to it: the safe harbor is lost.',
    wouldChange: 'their consent, or an e-mail of theirs',
    unknown: 'consent',
    endsAt: consents.reduce<number | null>((early, fact) => {
      const end = startOfDay(view, dayOfReceipt(view, fact) + emailDays);
      return early === null ? end : Math.min(early, end);
    }, null),
  };
}

function textHarbor(textDays: number, view: ContactView) {
  const consents = consentsTo(view, 'TEXT', false);
  const theirs = Math.max(...lastFromThem(view));
  const isUsed = theirs > Number.NEGATIVE_INFINITY;
  const wouldChange = 'a new text of theirs, their consent renewed, or a check of the number';
  if (!isUsed && consents.length === 0) {
    return {
      text: 'They neither texted from this number nor agreed to texts: the safe harbor is lost.',
      wouldChange,
      unknown: 'consent',
    };
  }
  const renewed = consents.map((fact) => dayOfReceipt(view, fact));
  const checked = granted(view, 'NUMBER_CHECKED')
    .filter(({ contactPointId }) => isSamePoint(contactPointId, view))
    .map(({ details }) => dayNumber(Temporal.PlainDate.from(details.on)));
  const latest = Math.max(theirs, ...renewed, ...checked);
  if (view.lastDay - latest <= textDays) return null;
  return {
    text: `Their last text, consent or check of the number is ${view.lastDay - latest} days ago, more than ${textDays}: the safe harbor is lost.`,
    value: `${view.lastDay - latest} days`,
    wouldChange,
  };
}

function isSamePoint(pointId: string | null, { proposal }: ContactView): boolean {
  return (
    pointId === null || proposal.contactPointId === null || pointId === proposal.contactPointId
  );
}

function dayOfReceipt({ clocks }: ContactView, { receivedAt }: ComplianceFact): number {
  const given = receivedAt.epochMilliseconds;
  return Math.min(
    ...clocks.map((clock) => Math.floor((given + clock.offsetAt(given)) / 86_400_000)),
  );
}

function isUsedByThem(view: ContactView): boolean {
  return lastFromThem(view).some((day) => day > Number.NEGATIVE_INFINITY);
}

/** The last local day on which they wrote by this medium, per zone. */
function lastFromThem(view: ContactView): number[] {
  const medium = loggedAs(view.proposal.channel);
  return view.days.map((_day, index) =>
    view.past.reduce(
      (last, { row, days, epoch }) =>
        row.direction === 'INBOUND' &&
        row.isSamePerson &&
        loggedAs(row.channel) === medium &&
        epoch <= view.at
          ? Math.max(last, days[index] ?? last)
          : last,
      Number.NEGATIVE_INFINITY,
    ),
  );
}

/** A recorded or artificial voice needs prior express consent: 47 USC 227(b)(1). */
export const evaluateAutodialer: Evaluator<'AUTODIALER'> = (_test, view) => {
  const { channel, direction } = view.proposal;
  if (channel !== 'PRERECORDED_CALL' || direction === 'INBOUND') return null;
  if (consentsTo(view, 'AUTODIALER', false).length > 0) return null;
  return {
    text: 'A recorded voice needs their prior express consent, and none is known.',
    wouldChange: 'their express consent',
    unknown: 'consent',
  };
};

const UNUSABLE: Readonly<Record<ContactPointState, string>> = {
  UNVERIFIED: 'They opted out of this number or address.',
  VALID: 'They opted out of this number or address.',
  WRONG: 'It is the wrong number or address.',
  DISCONNECTED: 'It is not in service.',
  DO_NOT_USE: 'It is not to be used.',
};

/** A point that is wrong, dead, forbidden or opted out of. */
export const evaluatePointUnusable: Evaluator<'POINT_UNUSABLE'> = (_test, view) => {
  const { point } = view.facts;
  if (view.proposal.direction === 'INBOUND' || point === null || isUsable(point)) return null;
  const isDead = point.state === 'WRONG' || point.state === 'DISCONNECTED';
  if (!isDead && isLetThrough(view, Number.NEGATIVE_INFINITY)) return null;
  return {
    text: UNUSABLE[point.state],
    value: point.isOptedOut ? 'opted out' : point.state,
    wouldChange: 'another number or address',
  };
};
