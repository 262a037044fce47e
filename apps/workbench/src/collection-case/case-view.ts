import type { CasePageQuery } from '../gql/graphql';

/** The case as the page has it, and the records in it. */
export type CaseView = CasePageQuery['collectionCase'];
export type CaseItem = CaseView['items'][number];
export type CaseCustomer = CaseView['customer'];
export type CaseContact = CaseCustomer['contacts'][number];
export type CaseContactPoint = CaseCustomer['contactPoints'][number];
export type CasePromise = CaseView['promises'][number];
export type CaseClaim = CaseView['claims'][number];
export type CaseDispute = CaseView['disputes'][number];
export type CasePayment = CaseView['unappliedPayments'][number];
export type CaseBalance = CaseView['balances'][number];
export type CaseMoney = CaseItem['open'];
