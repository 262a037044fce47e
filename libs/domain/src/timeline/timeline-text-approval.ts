import { APPROVAL_NEED_LABELS } from '../authority/authority';
import { amountText } from '../money/format-amount';
import type { Tellings } from './speaker';
import type { TimelinePayloads } from './timeline-payloads';

type ApprovalEvents =
  | 'APPROVAL_ASKED'
  | 'APPROVAL_DECIDED'
  | 'APPROVAL_HALF_GIVEN'
  | 'APPROVAL_TO_CALLBACK';

const KIND_WORDS: Readonly<Record<TimelinePayloads['APPROVAL_ASKED']['kind'], string>> = {
  PLAN: 'a plan',
  PROMISE: 'a promise',
  WAIVER: 'a waiver',
};

const STATE_WORDS: Readonly<Record<TimelinePayloads['APPROVAL_DECIDED']['state'], string>> = {
  APPROVED: 'Approved',
  COUNTERED: 'Answered with another offer',
  DECLINED: 'Not approved',
  WITHDRAWN: 'No longer asked for',
};

/** How approvals are told. */
export const approvalTexts: Tellings<ApprovalEvents> = {
  APPROVAL_ASKED: ({ kind, needs, amount, reasons }, { actor }) => ({
    title: `${actor} asked ${APPROVAL_NEED_LABELS[needs]} to approve ${KIND_WORDS[kind]} of ${amountText(amount)}`,
    ...(reasons.length === 0
      ? {}
      : {
          detail: reasons
            .map(({ text, value }) => (value === undefined ? text : `${text} (${value})`))
            .join('; '),
        }),
  }),
  APPROVAL_DECIDED: ({ kind, state }, { actor }) => ({
    title: `${STATE_WORDS[state]}: ${KIND_WORDS[kind]}`,
    detail: `By ${actor}`,
  }),
  APPROVAL_HALF_GIVEN: (_payload, { actor }) => ({
    title: 'Approved once: a second credit manager is still to approve',
    detail: `By ${actor}`,
  }),
  APPROVAL_TO_CALLBACK: () => ({
    title: 'No answer to the approval while they were on the line',
    detail: 'To be called back with the answer',
  }),
};
