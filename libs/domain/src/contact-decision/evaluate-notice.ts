import { dayNumber } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import {
  type ContactView,
  concerns,
  dayOf,
  type PastContact,
  standing,
  startOfDay,
} from './contact-view';
import type { Evaluator, Finding } from './finding';

/** The validation information within five days of the initial communication: 15 USC 1692g(a); 12 CFR 1006.34(a)(1). */
export const evaluateNoticeDue: Evaluator<'NOTICE_DUE'> = ({ days }, view) => {
  const { direction, party, purpose, debtIds } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || party === 'OTHER') return null;
  if (purpose === 'VALIDATION_NOTICE' || purpose === 'TERMINATE_EFFORTS') return null;
  for (const debtId of debtIds) {
    const finding = noticeOf(view, debtId, days);
    if (finding !== null) return finding;
  }
  return null;
};

function noticeOf(view: ContactView, debtId: string, days: number): Finding | null {
  const notices = standing(view, 'VALIDATION_NOTICE').filter((fact) => concerns(fact, [debtId]));
  const sent = notices.filter(({ details }) => details.sentOn !== null);
  if (sent.some(({ details }) => !details.returnedOn)) return null;
  const wouldChange = 'that the validation notice is sent';
  const factIds = notices.map(({ id }) => id);
  if (sent.length > 0)
    return { text: 'The validation notice came back: send it again.', factIds, wouldChange };
  const initial = initialDay(view, debtId);
  if (initial === null) {
    if (notices.length > 0) return null;
    // a portfolio goes live only when what was said before it is in: nothing on file means nothing was said yet
    return {
      effect: 'NOTE',
      text: 'Nothing was said of this debt yet: the validation notice is due within five days of the first talk.',
      wouldChange,
      unknown: 'notice',
    };
  }
  if (view.lastDay <= initial + days) {
    return {
      effect: 'NOTE',
      text: `The validation notice is due by ${dayText(dayOf(initial + days))}.`,
      factIds,
      wouldChange,
    };
  }
  return {
    text: `The validation notice was due by ${dayText(dayOf(initial + days))} and is not sent.`,
    value: `first communication ${dayOf(initial)}`,
    factIds,
    wouldChange,
  };
}

/** The day of the first communication about a debt, as recorded or else as the history has it. */
function initialDay(view: ContactView, debtId: string): number | null {
  const recorded = standing(view, 'INITIAL_COMMUNICATION')
    .filter((fact) => concerns(fact, [debtId]))
    .map(({ details }) => dayNumber(Temporal.PlainDate.from(details.on)));
  const ours = view.past
    .filter((past) => isCommunication(past, debtId) && past.epoch <= view.at)
    .map(({ days }) => Math.min(...days));
  const days = recorded.length > 0 ? recorded : ours;
  return days.length === 0 ? null : Math.min(...days);
}

function isCommunication({ row }: PastContact, debtId: string): boolean {
  return (
    row.isSamePerson &&
    row.party !== 'OTHER' &&
    row.debtIds.includes(debtId) &&
    (row.reach === 'CONVERSATION' || row.reach === 'SENT')
  );
}

/** A private letter first, and so many days without any attempt after it: R.R.O. 1990, Reg. 74. */
export const evaluateNoticeFirst: Evaluator<'NOTICE_FIRST'> = ({ days }, view) => {
  const { direction, party, purpose, debtIds, channel } = view.proposal;
  if (direction === 'INBOUND' || party === 'ATTORNEY' || purpose === 'VALIDATION_NOTICE')
    return null;
  const letters = standing(view, 'NOTICE_LETTER');
  let last = Number.NEGATIVE_INFINITY;
  for (const debtId of debtIds) {
    const sent = letters
      .filter((fact) => concerns(fact, [debtId]))
      .map(({ details }) => dayNumber(Temporal.PlainDate.from(details.sentOn)));
    if (sent.length === 0) {
      return {
        // it may be the very letter
        ...(channel === 'LETTER' ? { effect: 'WARN' as const } : {}),
        text: 'The notice letter has to be sent first.',
        wouldChange: 'that the notice letter is sent',
        unknown: 'notice',
      };
    }
    last = Math.max(last, Math.min(...sent) + days);
  }
  if (view.firstDay > last) return null;
  return {
    text: `The notice letter went out on ${dayText(dayOf(last - days))}: no contact up to ${dayText(dayOf(last))}.`,
    factIds: letters.map(({ id }) => id),
    endsAt: startOfDay(view, last + 1),
  };
};
