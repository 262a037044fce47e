import {
  type ComplianceFactKind,
  checkFact,
  checkFreeText,
  isPersonFact,
  type NewComplianceFact,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { RecordComplianceFactInput } from '../gql/graphql';
import { FACT_FORMS, type FactField } from './fact-forms';

/** Days of the week and two clocks of theirs as they are typed. */
export type TypedWindow = {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
};

type Values = Readonly<Record<string, string>>;
type Ticks = Readonly<Record<string, boolean>>;

/** A fact as it is being entered in the middle of a call. Kept in the browser until it is sent. */
export type FactDraft = {
  readonly kind: ComplianceFactKind | null;
  readonly values: Values;
  readonly ticks: Ticks;
  readonly channels: readonly string[];
  readonly windows: readonly TypedWindow[];
  /** null: all of this portfolio's, where the kind is of debts */
  readonly debtIds: readonly string[] | null;
  readonly contactPointId: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  /** day on which it came to us; '': now */
  readonly receivedOn: string;
  readonly isWritten: boolean;
  readonly fromWhom: string;
  readonly note: string;
};

export const WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
export const EMPTY_WINDOW: TypedWindow = { days: WORKING_DAYS, from: '', to: '' };

export const EMPTY_FACT: FactDraft = {
  kind: null,
  values: {},
  ticks: {},
  channels: [],
  windows: [EMPTY_WINDOW],
  debtIds: null,
  contactPointId: null,
  fromOn: '',
  untilOn: '',
  receivedOn: '',
  isWritten: false,
  fromWhom: '',
  note: '',
};

/** The draft of a kind just picked: what it begins with, such as today for the day it happened. */
export function pickKind(draft: FactDraft, kind: ComplianceFactKind, view: CaseView): FactDraft {
  const { fields, isWritten = false } = FACT_FORMS[kind];
  const begun = fields.flatMap((field): [string, string][] => {
    if (field.type === 'CHOICE') return [[field.name, field.options[0]?.[0] ?? '']];
    return ['on', 'receivedOn', 'startedOn'].includes(field.name) ? [[field.name, view.today]] : [];
  });
  const zone: Values = kind === 'LOCATION_CONFIRMED' ? { zone: view.customerTimeZone } : {};
  const ticks: Ticks = kind === 'CONSENT' ? { isDirect: true } : {};
  return {
    ...draft,
    kind,
    isWritten,
    values: { ...Object.fromEntries(begun), ...zone, ...draft.values },
    ticks: { ...ticks, ...draft.ticks },
  };
}

/** The debts of this case's portfolio: a fact heard here is about them. */
export function debtsOfCase(view: CaseView) {
  return view.customer.debts.filter((debt) => debt.portfolioId === view.portfolio.id);
}

function detailOf(field: FactField, draft: FactDraft): unknown {
  if (field.type === 'TICK') return draft.ticks[field.name] ?? false;
  if (field.type === 'CHANNELS') return draft.channels;
  if (field.type === 'WINDOWS') {
    return draft.windows.map(({ days, from, to }) => ({
      days,
      from: from === '' ? null : from,
      to: to === '' ? null : to,
    }));
  }
  const typed = draft.values[field.name]?.trim() ?? '';
  if (typed === '') return isNeverNull(field.name) ? '' : null;
  return typed;
}

// these are text in every kind that has them: the domain says in words that they are missing
function isNeverNull(name: string): boolean {
  return ['what', 'how', 'why', 'basis', 'language', 'zone', 'on', 'since', 'receivedOn'].includes(
    name,
  );
}

function textsProblem(draft: FactDraft, fields: readonly FactField[]): FieldProblem | null {
  const texts = fields.filter((field) => field.type === 'TEXT').map(({ name }) => name);
  for (const name of texts) {
    const refusal = checkFreeText(draft.values[name] ?? '', name);
    if (refusal) return refusal;
  }
  return checkFreeText(draft.note, 'note') ?? checkFreeText(draft.fromWhom, 'fromWhom');
}

// days without which the kind means nothing; the server could only answer that there is no such day
const NEEDED_DAYS: Partial<Record<ComplianceFactKind, string>> = {
  BREATHING_SPACE: 'startedOn',
  DISPUTE_WRITTEN: 'receivedOn',
  DISPUTE_ORAL: 'on',
  INITIAL_COMMUNICATION: 'on',
  NOTICE_LETTER: 'sentOn',
  NUMBER_CHECKED: 'on',
  TIME_BARRED: 'since',
};

function dayProblem(kind: ComplianceFactKind, draft: FactDraft): FieldProblem | null {
  const field = NEEDED_DAYS[kind];
  if (field === undefined || (draft.values[field] ?? '') !== '') return null;
  return { field, message: 'Say on which day.' };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

type Input = Omit<RecordComplianceFactInput, 'idempotencyKey'>;

/** What is sent, or what is missing and at which field. */
export function readFact(draft: FactDraft, view: CaseView): Input | FieldProblem {
  const { kind } = draft;
  if (kind === null) return { field: 'kind', message: 'Choose what there is to heed.' };
  const { fields } = FACT_FORMS[kind];
  const details = Object.fromEntries(fields.map((field) => [field.name, detailOf(field, draft)]));
  const all = debtsOfCase(view).map(({ id }) => id);
  const debtIds = isPersonFact(kind) || all.length === 0 ? null : (draft.debtIds ?? all);
  const day = (text: string) => (text === '' ? null : Temporal.PlainDate.from(text));
  const receivedAt =
    draft.receivedOn === '' || draft.receivedOn === view.today
      ? null
      : Temporal.PlainDate.from(draft.receivedOn)
          .toZonedDateTime({ timeZone: view.portfolio.timeZone, plainTime: '12:00' })
          .toInstant();
  const problem =
    dayProblem(kind, draft) ??
    textsProblem(draft, fields) ??
    checkFact(
      {
        kind,
        details,
        debtIds,
        contactPointId: draft.contactPointId,
        receivedAt:
          receivedAt ?? Temporal.PlainDate.from(view.today).toZonedDateTime('UTC').toInstant(),
        isWritten: draft.isWritten,
        fromOn: day(draft.fromOn),
        untilOn: day(draft.untilOn),
        // the fields of its form are those of the kind's details
      } as unknown as NewComplianceFact,
      Temporal.PlainDate.from(view.today),
    );
  if (problem) return problem;
  return {
    caseId: view.id,
    kind,
    details,
    debtIds: debtIds === null ? null : [...debtIds],
    contactPointId: draft.contactPointId,
    fromOn: draft.fromOn || null,
    untilOn: draft.untilOn || null,
    receivedAt: receivedAt?.toString() ?? null,
    isWritten: draft.isWritten,
    fromWhom: textOrNull(draft.fromWhom),
    note: textOrNull(draft.note),
  };
}
