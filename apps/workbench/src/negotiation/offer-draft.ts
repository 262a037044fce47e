import {
  formatAmount,
  type InterestMethod,
  isParseProblem,
  money,
  type PaymentMethod,
  type PlanFrequency,
  type PlanInterest,
  type PlanKind,
  type PlanTerms,
  parseAmount,
} from '@kept/domain';
import type { FieldProblem } from '../collection-case/field-problem';

/** An offer as it is typed. Days are ISO, '' is none; amounts and numbers are text until they are read. */
export type OfferDraft = {
  readonly kind: PlanKind;
  readonly deposit: string;
  readonly depositOn: string;
  /** which of the two was typed last: the other follows from it */
  readonly by: 'COUNT' | 'SIZE';
  readonly count: string;
  readonly size: string;
  readonly frequency: PlanFrequency;
  readonly firstOn: string;
  readonly method: PaymentMethod;
  /** of a settlement: what is forgiven in percent, or what they pay */
  readonly forgivenBy: 'PERCENT' | 'PAYS';
  readonly percent: string;
  readonly pays: string;
  readonly interestMethod: InterestMethod | '';
  /** percent a year */
  readonly rate: string;
  readonly basis: string;
  readonly reviewOn: string;
  readonly ownDates: readonly { readonly dueOn: string; readonly amount: string }[];
  /** what stands with the server of this offer: sent, asked for, answered */
  readonly planId: string | null;
};

/** What an offer is about. */
export type OfferBasis = {
  readonly balance: number;
  readonly currency: string;
  readonly isHardship: boolean;
};

function problem(field: string, message: string): FieldProblem {
  return { field, message };
}

function readAmount(text: string, field: string, currency: string): number | FieldProblem {
  const minorUnits = parseAmount(text, { decimalSign: '.', currency });
  return isParseProblem(minorUnits) ? problem(field, `${minorUnits.text}.`) : minorUnits;
}

const WHOLE = /^\d{1,4}$/;
const PERCENT = /^\d{1,2}(\.\d{1,2})?$|^100$/;

/** '12.5' as hundredths of a percent: 1250. */
function basisPoints(text: string): number | null {
  if (!PERCENT.test(text.trim())) return null;
  const [whole = '0', decimals = ''] = text.trim().split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function readForgiven(draft: OfferDraft, basis: OfferBasis): number | FieldProblem {
  if (draft.kind !== 'SETTLEMENT') return 0;
  if (draft.forgivenBy === 'PAYS') {
    const pays = readAmount(draft.pays, 'pays', basis.currency);
    return typeof pays === 'number' ? basis.balance - pays : pays;
  }
  const points = basisPoints(draft.percent);
  if (points === null) return problem('percent', 'Say how much is forgiven, in percent.');
  return Number((BigInt(basis.balance) * BigInt(points)) / 10_000n);
}

function readInterest(draft: OfferDraft): PlanInterest | null | FieldProblem {
  if (draft.interestMethod === '') return null;
  const rate = basisPoints(draft.rate);
  if (rate === null || rate === 0) return problem('rate', 'Say the interest in percent a year.');
  return { method: draft.interestMethod, rate, basis: draft.basis.trim() || null };
}

type Parts = Pick<PlanTerms, 'count' | 'size' | 'ownDates'>;

function readOwnDates(draft: OfferDraft, currency: string): Parts | FieldProblem {
  const ownDates: { dueOn: Temporal.PlainDate; amount: number | null }[] = [];
  for (const [index, { dueOn, amount }] of draft.ownDates.entries()) {
    if (!isDay(dueOn)) return problem(`ownDates.${index}`, 'Say the day of each part.');
    const minorUnits =
      amount.trim() === '' ? null : readAmount(amount, `ownDates.${index}`, currency);
    if (minorUnits !== null && typeof minorUnits !== 'number') return minorUnits;
    ownDates.push({ dueOn: Temporal.PlainDate.from(dueOn), amount: minorUnits });
  }
  return { count: null, size: null, ownDates };
}

function readParts(draft: OfferDraft, currency: string): Parts | FieldProblem {
  if (draft.frequency === 'ONCE') return { count: null, size: null, ownDates: [] };
  if (draft.frequency === 'OWN_DATES') return readOwnDates(draft, currency);
  if (draft.by === 'COUNT' && draft.kind !== 'ARRANGEMENT') {
    if (!WHOLE.test(draft.count.trim())) return problem('count', 'Say in how many parts.');
    return { count: Number(draft.count), size: null, ownDates: [] };
  }
  if (draft.size.trim() === '') return problem('size', 'Say how much each time.');
  const size = readAmount(draft.size, 'size', currency);
  return typeof size === 'number' ? { count: null, size, ownDates: [] } : size;
}

function readDeposit(draft: OfferDraft, currency: string): PlanTerms['deposit'] | FieldProblem {
  const text = draft.deposit.trim();
  if (text === '' || draft.frequency === 'ONCE') return null;
  const amount = readAmount(text, 'deposit', currency);
  if (typeof amount !== 'number') return amount;
  if (amount === 0) return null;
  if (!isDay(draft.depositOn)) return problem('depositOn', 'Say when the deposit is paid.');
  return { amount, dueOn: Temporal.PlainDate.from(draft.depositOn) };
}

/** Tells what is still to be mended from what was read. */
export function isWrong(read: object | number | null): read is FieldProblem {
  return typeof read === 'object' && read !== null && 'message' in read;
}

/** What was typed as the terms the domain reckons with, or what is missing. Whether it may be is the domain's to say. */
export function readOffer(draft: OfferDraft, basis: OfferBasis): PlanTerms | FieldProblem {
  const { currency, balance, isHardship } = basis;
  const parts = readParts(draft, currency);
  if (isWrong(parts)) return parts;
  const deposit = readDeposit(draft, currency);
  if (isWrong(deposit)) return deposit;
  const forgiven = readForgiven(draft, basis);
  if (isWrong(forgiven)) return forgiven;
  const interest = readInterest(draft);
  if (isWrong(interest)) return interest;
  const firstOwn = parts.ownDates.map((one) => one.dueOn).sort(Temporal.PlainDate.compare)[0];
  if (firstOwn === undefined && !isDay(draft.firstOn)) {
    return problem('firstOn', 'Say the first day.');
  }
  const isArrangement = draft.kind === 'ARRANGEMENT';
  if (isArrangement && !isDay(draft.reviewOn)) {
    return problem('reviewOn', 'Say when it is looked at again.');
  }
  return {
    kind: draft.kind,
    isHardship,
    currency,
    balance,
    forgiven,
    deposit,
    frequency: draft.frequency,
    firstOn: firstOwn ?? Temporal.PlainDate.from(draft.firstOn),
    ...parts,
    interest,
    method: draft.method,
    reviewOn: isArrangement ? Temporal.PlainDate.from(draft.reviewOn) : null,
    revivesForgiven: draft.kind === 'SETTLEMENT',
  };
}

/** Minor units as they are typed: '5026.25', whole ones without zeros. */
export function typedAmount(minorUnits: number, currency: string): string {
  return formatAmount(money(minorUnits, currency)).replace(/\.0+$/, '');
}

function typedPercent(points: number): string {
  return (points / 100).toFixed(2).replace(/\.?0+$/, '');
}

/** Terms put back into the fields, as somebody would have typed them. */
export function draftOfTerms(terms: PlanTerms, method: PaymentMethod = terms.method): OfferDraft {
  const { currency } = terms;
  return {
    kind: terms.kind,
    deposit: terms.deposit ? typedAmount(terms.deposit.amount, currency) : '',
    depositOn: terms.deposit?.dueOn.toString() ?? '',
    by: terms.count === null ? 'SIZE' : 'COUNT',
    count: terms.count === null ? '' : String(terms.count),
    size: terms.size === null ? '' : typedAmount(terms.size, currency),
    frequency: terms.frequency,
    firstOn: terms.firstOn.toString(),
    method,
    forgivenBy: 'PAYS',
    percent: '',
    pays: typedAmount(terms.balance - terms.forgiven, currency),
    interestMethod: terms.interest?.method ?? '',
    rate: terms.interest ? typedPercent(terms.interest.rate) : '',
    basis: terms.interest?.basis ?? '',
    reviewOn: terms.reviewOn?.toString() ?? '',
    ownDates: terms.ownDates.map(({ dueOn, amount }) => ({
      dueOn: dueOn.toString(),
      amount: amount === null ? '' : typedAmount(amount, currency),
    })),
    planId: null,
  };
}
