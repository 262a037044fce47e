import { Customer, Debt, Portfolio } from '@kept/data';
import {
  type ItemizationKind,
  type Money,
  needsNotice,
  type ValidationNoticeFacts,
  validationPeriod,
} from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';

/** A debt with all that its notice is written from. */
export interface NoticeFile {
  debt: Debt;
  customer: Customer;
  portfolio: Portfolio;
  /** what is owed on it now, in minor units: open items less what was paid to it and is not applied yet */
  openMinor: number;
  /** what the notice would say if it were sent today */
  facts: ValidationNoticeFacts;
  isNeeded: boolean;
  today: Temporal.PlainDate;
}

interface FileRow {
  debt: JsonRow;
  customer: JsonRow;
  portfolio: JsonRow;
  postal: string | null;
  openMinor: number;
}

/** A debt's notice as the file has it today, if the user may read the debt. */
export async function noticeFile(ctx: Reading, debtId: string): Promise<NoticeFile> {
  const parameters: unknown[] = [debtId];
  const mayRead = visible(ctx, { action: 'read', type: 'Debt', alias: 'd', parameters });
  const [row] = await ctx.query<FileRow>(
    `SELECT to_json(d) AS debt, to_json(c) AS customer, to_json(p) AS portfolio,
       (SELECT o.value FROM contact_point o
        WHERE o.customer_id = c.id AND o.kind = 'POSTAL' AND o.contact_id IS NULL AND o.state IN ('VALID', 'UNVERIFIED')
        ORDER BY o.state DESC, o.id LIMIT 1) AS postal,
       (SELECT coalesce(sum(CASE i.kind WHEN 'INVOICE' THEN i.open_minor ELSE -i.open_minor END), 0)::bigint
        FROM open_item i WHERE i.customer_id = d.customer_id AND i.portfolio_id = d.portfolio_id
          AND i.debt_id = d.id AND i.currency = d.currency) AS "openMinor"
     FROM debt d JOIN customer c ON c.id = d.customer_id JOIN portfolio p ON p.id = d.portfolio_id
     WHERE d.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (row === undefined) throw notFound('The debt');
  const debt = entityOf(ctx, Debt, row.debt);
  const customer = entityOf(ctx, Customer, row.customer);
  const portfolio = entityOf(ctx, Portfolio, row.portfolio);
  const today = ctx.today(portfolio.timeZone);
  const file = { debt, customer, portfolio, openMinor: Math.max(0, row.openMinor), today };
  return {
    ...file,
    facts: factsOf({ ...file, address: addressOf(customer) ?? row.postal }),
    isNeeded: needsNotice({
      debtKind: portfolio.debtKind,
      relation: portfolio.collectorRelation,
      country: customer.country ?? portfolio.country,
    }),
  };
}

function factsOf({
  debt,
  customer,
  portfolio,
  openMinor,
  today,
  address,
}: Omit<NoticeFile, 'facts' | 'isNeeded'> & { address: string | null }): ValidationNoticeFacts {
  const money = (minorUnits: number | null): Money | null =>
    minorUnits === null ? null : { minorUnits, currency: debt.currency };
  return {
    collectorName: portfolio.legalName,
    disputeAddress: portfolio.disputeAddress,
    collectorPhone: portfolio.phone,
    collectorWebsite: portfolio.website,
    consumerName: customer.name,
    consumerAddress: address,
    originalCreditor: debt.originalCreditor,
    currentCreditor: debt.currentCreditor,
    accountNumber: debt.accountNumber,
    // the column's CHECK holds the same words
    itemizationKind: debt.itemizationKind as ItemizationKind | null,
    itemizationOn: debt.itemizationOn,
    amountThen: money(debt.itemizationMinor),
    interestSince: money(debt.interestSinceMinor),
    feesSince: money(debt.feesSinceMinor),
    paymentsSince: money(debt.paymentsSinceMinor),
    amountNow: money(openMinor),
    periodEndsOn: validationPeriod(today).endsOn.toString(),
  };
}

function addressOf({ address, city, region, postalCode }: Customer): string | null {
  if (!address?.trim()) return null;
  const place = [region, postalCode].filter((part) => part?.trim()).join(' ');
  const line = [city, place].filter((part) => part?.trim()).join(', ');
  return [address.trim(), line].filter((part) => part !== '').join('\n');
}
