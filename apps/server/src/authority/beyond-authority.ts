import {
  APPROVAL_NEED_LABELS,
  type AuthorityVerdict,
  type Reason,
  type Refusal,
  refuse,
} from '@kept/domain';

// what of the input a rule looks at
const FIELDS: Readonly<Record<string, string>> = {
  PROMISE_HORIZON: 'dueOn',
  PROMISE_SHARE: 'amount',
  WAIVED_IN_YEAR: 'amount',
};

/** Why an offer cannot be made by who makes it: nobody may agree to it, or somebody else has to; null: it can. */
export function refuseBeyond(verdict: AuthorityVerdict): Refusal | null {
  const { decision, needs, reasons } = verdict;
  if (decision === 'WITHIN') return null;
  const field = reasons.map(({ rule }) => FIELDS[rule]).find((one) => one !== undefined);
  const at = field === undefined ? {} : { field };
  if (decision === 'NEVER' || needs === null) {
    return refuse('NOBODY_MAY_AGREE', 'Nobody may agree to this.', { reasons, ...at });
  }
  const text = `Needs ${APPROVAL_NEED_LABELS[needs]}`;
  const whom: Reason = { rule: 'NEEDS', text, value: needs };
  return refuse('BEYOND_AUTHORITY', `This is beyond your authority. ${text}.`, {
    reasons: [...reasons, whom],
    ...at,
  });
}
