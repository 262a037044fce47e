import {
  type AffordabilityAssessment,
  type AssessmentSource,
  checkAssessment,
  type IncomePeriod,
  isParseProblem,
  parseAmount,
  surplusPerMonth,
} from '@kept/domain';
import type { FieldProblem } from '../collection-case/field-problem';
import type { AssessmentPartsFragment } from '../gql/graphql';

/** What somebody has to live on, as it is typed. */
export type AffordabilityDraft = {
  readonly period: IncomePeriod;
  readonly income: string;
  readonly essentials: string;
  readonly otherDebts: string;
  readonly dependants: string;
  readonly source: AssessmentSource;
  readonly note: string;
};

export const EMPTY_AFFORDABILITY: AffordabilityDraft = {
  period: 'MONTHLY',
  income: '',
  essentials: '',
  otherDebts: '',
  dependants: '0',
  source: 'SAID',
  note: '',
};

/** Begins with what was said the last time. */
export function affordabilityFrom(last: AssessmentPartsFragment | null): AffordabilityDraft {
  if (last === null) return EMPTY_AFFORDABILITY;
  return {
    period: last.period as IncomePeriod,
    income: last.income.amount,
    essentials: last.essentials.amount,
    otherDebts: last.otherDebts.amount,
    dependants: String(last.dependants),
    source: last.source as AssessmentSource,
    note: '',
  };
}

function readMoney(text: string, field: string, currency: string): number | FieldProblem {
  if (text.trim() === '') return 0;
  const minorUnits = parseAmount(text, { decimalSign: '.', currency });
  return isParseProblem(minorUnits) ? { field, message: `${minorUnits.text}.` } : minorUnits;
}

const WHOLE = /^\d{1,2}$/;

/** What was typed as the domain's assessment, or what is still missing. Only the income must be said. */
export function readAffordability(
  draft: AffordabilityDraft,
  currency: string,
  today: string,
): AffordabilityAssessment | FieldProblem {
  if (draft.income.trim() === '') return { field: 'income', message: 'Say what comes in.' };
  const income = readMoney(draft.income, 'income', currency);
  if (typeof income !== 'number') return income;
  const essentials = readMoney(draft.essentials, 'essentials', currency);
  if (typeof essentials !== 'number') return essentials;
  const otherDebts = readMoney(draft.otherDebts, 'otherDebts', currency);
  if (typeof otherDebts !== 'number') return otherDebts;
  if (!WHOLE.test(draft.dependants.trim())) {
    return { field: 'dependants', message: 'Say how many live on it, 0 for none.' };
  }
  const assessment: AffordabilityAssessment = {
    currency,
    period: draft.period,
    income,
    essentials,
    otherDebts,
    dependants: Number(draft.dependants),
    source: draft.source,
    assessedOn: Temporal.PlainDate.from(today),
  };
  return checkAssessment(assessment, assessment.assessedOn) ?? assessment;
}

/** What is left a month, in minor units, while it is typed; null until the income is there. */
export function surplusOf(
  draft: AffordabilityDraft,
  currency: string,
  today: string,
): number | null {
  const read = readAffordability({ ...draft, dependants: '0' }, currency, today);
  return 'message' in read ? null : surplusPerMonth(read);
}
