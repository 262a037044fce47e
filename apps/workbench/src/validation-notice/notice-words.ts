import type { ItemizationKind, NoticeMethod } from '@kept/domain';
import type { Meaning } from '@kept/ui';
import type { NoticeStandingsQuery } from '../gql/graphql';

export type NoticeRow = NoticeStandingsQuery['noticeStandings']['nodes'][number];

const STATES: Readonly<Record<string, readonly [Meaning, string]>> = {
  NOT_DUE: ['muted', 'not due'],
  DUE: ['overdue', 'due'],
  OVERDUE: ['broken', 'overdue'],
  PREPARED: ['accent', 'prepared, not sent'],
  SENT: ['kept', 'sent'],
  RETURNED: ['broken', 'came back'],
  ENDED: ['muted', 'period over'],
};

/** The states one looks for, with their words. */
export const NOTICE_STATES: readonly (readonly [string, string])[] = Object.entries(STATES).map(
  ([state, [, word]]) => [state, word],
);

export function standingWords(state: string): readonly [Meaning, string] {
  return STATES[state] ?? ['muted', state.toLowerCase()];
}

export const METHOD_WORDS: Readonly<Record<NoticeMethod, string>> = {
  MAIL: 'by mail',
  ELECTRONIC: 'electronically, with their consent',
  ORAL: 'said in the call',
};

export const ITEMIZATION_WORDS: Readonly<Record<ItemizationKind, string>> = {
  LAST_STATEMENT: 'last statement',
  CHARGE_OFF: 'charge-off',
  LAST_PAYMENT: 'last payment',
  TRANSACTION: 'transaction',
  JUDGMENT: 'judgment',
};
