import { inflateSync } from 'node:zlib';
import type { Debt } from '@kept/data';
import type { Debtor, LedgerScene } from './ledger-scene';

/** An agency that collects consumer debts of others, with all its names. */
export const AGENCY = {
  debtKind: 'CONSUMER',
  collectorRelation: 'THIRD_PARTY',
  legalName: 'Example Recovery LLC',
  callName: 'ER Services',
  phone: '+1 202 555 0123',
  website: 'www.example-recovery.example',
  disputeAddress: 'PO Box 100\nAlbany, NY 12201',
} as const;

const NOTICE = `
  __typename
  ... on ValidationNotice {
    id debtId customerId customerName portfolioId accountNumber state method preparedOn sentOn assumedReceiptOn
    periodEndsOn returnedOn replacesId documentPath version allowedActions
  }
  ... on Refusal { code field message reasons { rule text citation } }`;
export const PREPARE = `mutation P($input: PrepareValidationNoticeInput!) { prepareValidationNotice(input: $input) { ${NOTICE} } }`;
export const SENT = `mutation S($input: MarkNoticeSentInput!) { markValidationNoticeSent(input: $input) { ${NOTICE} } }`;
export const RETURNED = `mutation R($input: MarkNoticeReturnedInput!) { markValidationNoticeReturned(input: $input) { ${NOTICE} } }`;
export const ITEMIZE = `mutation I($input: SetItemizationInput!) {
  setItemization(input: $input) {
    __typename
    ... on Debt {
      id version itemizationKind itemizationOn originalCreditor
      itemizationAmount { amount } interestSince { amount } feesSince { amount } paymentsSince { amount }
    }
    ... on Refusal { code field message }
  }
}`;

/** The figures of a debt of 500.00 as its creditor's papers have them. */
export const FIGURES = {
  kind: 'CHARGE_OFF',
  on: '2026-05-01',
  amountMinor: 480_00,
  interestSinceMinor: 30_00,
  feesSinceMinor: 0,
  paymentsSinceMinor: 10_00,
  originalCreditor: 'First Example Bank',
};

/** A person with an address who owes 500.00, and the debt. */
export async function consumer(scene: LedgerScene): Promise<Debtor & { debt: Debt }> {
  const debtor = await scene.debtor();
  const { em } = scene.server;
  await em.update(
    'customer',
    { id: debtor.customer.id },
    {
      kind: 'PERSON',
      name: 'Ana Ortiz',
      address: '7 Elm Street',
      city: 'Columbus',
      region: 'OH',
      postalCode: '43004',
      country: 'US',
    },
  );
  const debt = await em.findOneByOrFail<Debt>('debt', { customerId: debtor.customer.id });
  return { ...debtor, debt };
}

/** The words of a PDF in a standard font: its content streams inflated, its hexadecimal strings read as Windows-1252. */
export function textOfPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  const pages = streams.flatMap(([, body = '']) => {
    const bytes = Buffer.from(body, 'latin1');
    return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : [];
  });
  const lines = pages.join('\n').matchAll(/\[([^\]]*)\] TJ/g);
  return (
    [...lines]
      .map(([, array = '']) =>
        [...array.matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
          .join(''),
      )
      .join(' ')
      .replace(/\s+/g, ' ')
      // a word is broken after its hyphen
      .replaceAll('- ', '-')
  );
}
