import { type ItemizationKind, isParseProblem, parseAmount } from '@kept/domain';
import type { FieldProblem } from '../collection-case/field-problem';
import type { SetItemizationInput } from '../gql/graphql';

/** The figures of the creditor's papers as they are typed. */
export type ItemizationDraft = {
  readonly kind: ItemizationKind | '';
  readonly on: string;
  readonly amountMinor: string;
  readonly interestSinceMinor: string;
  readonly feesSinceMinor: string;
  readonly paymentsSinceMinor: string;
  readonly originalCreditor: string;
};

export const EMPTY_ITEMIZATION: ItemizationDraft = {
  kind: '',
  on: '',
  amountMinor: '',
  interestSinceMinor: '0',
  feesSinceMinor: '0',
  paymentsSinceMinor: '0',
  originalCreditor: '',
};

export const AMOUNTS = [
  ['amountMinor', 'Owed on that day'],
  ['interestSinceMinor', 'Interest since'],
  ['feesSinceMinor', 'Fees since'],
  ['paymentsSinceMinor', 'Payments and credits since'],
] as const;

type Input = Omit<SetItemizationInput, 'idempotencyKey'>;

/** What is sent, or what is missing and at which field. */
export function readItemization(
  draft: ItemizationDraft,
  debtId: string,
  currency: string,
): Input | FieldProblem {
  if (draft.kind === '') return { field: 'kind', message: 'Say which day the figures are of.' };
  if (draft.on === '') return { field: 'on', message: 'Say the day.' };
  const amounts = new Map<string, number>();
  for (const [field] of AMOUNTS) {
    const minor = parseAmount(draft[field], { decimalSign: '.', currency });
    if (isParseProblem(minor)) return { field, message: `${minor.text}.` };
    amounts.set(field, minor);
  }
  if (draft.originalCreditor.trim() === '') {
    return { field: 'originalCreditor', message: 'Name the creditor to whom it was owed then.' };
  }
  return {
    debtId,
    kind: draft.kind,
    on: draft.on,
    amountMinor: amounts.get('amountMinor') ?? 0,
    interestSinceMinor: amounts.get('interestSinceMinor') ?? 0,
    feesSinceMinor: amounts.get('feesSinceMinor') ?? 0,
    paymentsSinceMinor: amounts.get('paymentsSinceMinor') ?? 0,
    originalCreditor: draft.originalCreditor.trim(),
  };
}
