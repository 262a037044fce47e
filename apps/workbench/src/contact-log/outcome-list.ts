import {
  CONTACT_OUTCOMES,
  type ContactChannel,
  type ContactOutcomeCode,
  type ContactOutcomeRule,
  type DebtKind,
  type ItemStatus,
  OUTCOME_GROUPS,
  type OutcomeGroup,
} from '@kept/domain';
import { OUTCOME_GROUP_LABELS } from './contact-log-words';

export type OutcomeSection = {
  readonly group: OutcomeGroup;
  readonly label: string;
  readonly outcomes: readonly ContactOutcomeRule[];
};

/** Outcomes that can happen on this channel with this kind of debt, in the groups of the screen. */
export function outcomeSections(
  channel: ContactChannel,
  debtKind: DebtKind,
  search = '',
): OutcomeSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (rule: ContactOutcomeRule): boolean => {
    const text = `${rule.label} ${rule.code.replaceAll('_', ' ')}`.toLowerCase();
    return (
      rule.channels.includes(channel) &&
      rule.debtKinds.includes(debtKind) &&
      words.every((word) => text.includes(word))
    );
  };
  return OUTCOME_GROUPS.map((group) => ({
    group,
    label: OUTCOME_GROUP_LABELS[group],
    outcomes: CONTACT_OUTCOMES.filter((rule) => rule.group === group && fits(rule)),
  })).filter((section) => section.outcomes.length > 0);
}

/** What a call most likely was, when the collector has only said how the items stand. */
const OUTCOME_OF_STATUS: Readonly<Record<ItemStatus, ContactOutcomeCode>> = {
  RECEIVED: 'REMITTANCE_AWAITED',
  NOT_RECEIVED: 'COPY_REQUESTED',
  IN_APPROVAL: 'IN_APPROVAL',
  APPROVED: 'REMITTANCE_AWAITED',
  SCHEDULED: 'PAYMENT_RUN',
  CLAIMED_PAID: 'PAYMENT_CLAIMED',
  DISPUTED: 'DISPUTE',
  COPY_REQUESTED: 'COPY_REQUESTED',
};

/** The outcome a status suggests; it never replaces one that was chosen. */
export function suggestedOutcome(status: ItemStatus): ContactOutcomeCode {
  return OUTCOME_OF_STATUS[status];
}
