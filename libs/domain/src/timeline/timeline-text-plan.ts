import { amountText } from '../money/format-amount';
import type { OfferSide } from '../offer/offer';
import { PLAN_STATUS_LABELS, PLAN_WORDS } from './plan-words';
import { countText, payloadDay, type Tellings } from './speaker';
import type { TimelinePayloads } from './timeline-payloads';

type PlanEvents =
  | 'OFFER_NOTED'
  | 'PLAN_PROPOSED'
  | 'PLAN_AGREED'
  | 'PLAN_DECLINED'
  | 'PLAN_CANCELLED'
  | 'PLAN_SUPERSEDED'
  | 'PLAN_STATUS_CHANGED'
  | 'PLAN_IN_ARREARS'
  | 'PLAN_CURED'
  | 'PLAN_PAUSED'
  | 'PLAN_REINSTATED'
  | 'PLAN_REVIEW_DUE'
  | 'AFFORDABILITY_ASSESSED';

const SIDE_WORDS: Readonly<Record<OfferSide, string>> = {
  CUSTOMER: 'They asked for',
  US: 'We offered',
  APPROVER: 'The approver offered',
};

/** A day of a plan, with its year: plans run on into the next. */
function planDay(day: string): string {
  return `${payloadDay(day)} ${day.slice(0, 4)}`;
}

/** How offers and plans are told. */
export const planTexts: Tellings<PlanEvents> = {
  OFFER_NOTED: ({ side, kind, total, forgiven, lastOn }, { actor }) => ({
    title: `${SIDE_WORDS[side]} ${PLAN_WORDS[kind]}: ${sumText(total, forgiven)} by ${planDay(lastOn)}`,
    detail: `Noted by ${actor}`,
  }),
  PLAN_PROPOSED: (payload, { actor }) => ({
    title: `We offered ${PLAN_WORDS[payload.kind]}: ${sumText(payload.total, payload.forgiven)}`,
    detail: `${partsText(payload)}; offered by ${actor}`,
  }),
  PLAN_AGREED: (payload, { actor }) => ({
    title: `They agreed to ${PLAN_WORDS[payload.kind]}: ${sumText(payload.total, payload.forgiven)}`,
    detail: `${partsText(payload)}; taken down by ${actor}`,
  }),
  PLAN_DECLINED: (_payload, { actor }) => ({
    title: 'They said no to our offer',
    detail: `Noted by ${actor}`,
  }),
  PLAN_CANCELLED: (_payload, { actor }) => ({
    title: 'Plan cancelled',
    detail: `By ${actor}`,
  }),
  PLAN_SUPERSEDED: (_payload, { actor }) => ({
    title: 'Plan replaced by a new one',
    detail: `By ${actor}`,
  }),
  PLAN_STATUS_CHANGED: (payload) => ({
    title: statusText(payload),
    detail: reasonsText(payload),
  }),
  PLAN_IN_ARREARS: ({ arrears, instalments, days, cureUntil }) => ({
    title: `Plan behind by ${amountText(arrears)}: ${countText(instalments, 'instalment')}, ${countText(days, 'day')}`,
    ...(cureUntil === null ? {} : { detail: `To be made good by ${payloadDay(cureUntil)}` }),
  }),
  PLAN_CURED: ({ paid }) => ({
    title: 'Plan back in order',
    detail: `${amountText(paid)} paid so far`,
  }),
  PLAN_PAUSED: ({ fromOn, untilOn }, { actor }) => ({
    title: `Plan paused from ${planDay(fromOn)} until ${planDay(untilOn)}`,
    detail: `By ${actor}; what falls due from then on moves back`,
  }),
  PLAN_REINSTATED: (_payload, { actor }) => ({
    title: 'Broken plan taken up again',
    detail: `By ${actor}`,
  }),
  PLAN_REVIEW_DUE: ({ reviewOn }) => ({
    title: `Arrangement to be reviewed: its day was ${planDay(reviewOn)}`,
    detail: 'See what they can pay now',
  }),
  AFFORDABILITY_ASSESSED: (_payload, { actor }) => ({
    title: 'What they can afford was taken down',
    detail: `By ${actor}`,
  }),
};

type Told = Pick<TimelinePayloads['PLAN_AGREED'], 'instalments' | 'firstOn' | 'lastOn'>;
type Amount = TimelinePayloads['PLAN_AGREED']['total'];

function sumText(total: Amount, forgiven: Amount): string {
  const rest = forgiven.minorUnits > 0 ? `, ${amountText(forgiven)} forgiven` : '';
  return `${amountText(total)}${rest}`;
}

function partsText({ instalments, firstOn, lastOn }: Told): string {
  if (firstOn === lastOn) return `In one sum by ${planDay(lastOn)}`;
  return `${countText(instalments, 'payment')} from ${planDay(firstOn)} to ${planDay(lastOn)}`;
}

type Turned = TimelinePayloads['PLAN_STATUS_CHANGED'];

function statusText({ from, to }: Turned): string {
  const is = PLAN_STATUS_LABELS[to].toLowerCase();
  // a verdict made again: money came in or came back later than it was judged
  if (from === 'COMPLETED' || from === 'DEFAULTED' || from === 'LAPSED' || from === 'EXPIRED') {
    return `Plan ${PLAN_STATUS_LABELS[from].toLowerCase()} before, now ${is}`;
  }
  return `Plan ${is}`;
}

function reasonsText({ paid, total, reasons }: Turned): string {
  const sums = `${amountText(paid)} of ${amountText(total)}`;
  // what is paid is said once, at the end
  const texts = reasons.map(({ text, value }) =>
    value === undefined || value === sums ? text : `${text} (${value})`,
  );
  return [...texts, `${sums} paid`].join('; ');
}
