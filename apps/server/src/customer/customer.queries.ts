import { Customer } from '@kept/data';
import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { likePattern } from '../core/like-pattern';
import { loadById } from '../core/loaders';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import type { CustomersAsked } from './customer.inputs';

/** For edges of records the user may see already. */
export const customerById = loadById(Customer);

/** The customer, if the user may read it; otherwise as if there were none. */
export async function findCustomer(ctx: Reading, id: string): Promise<Customer> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters });
  const [row] = await ctx.query<JsonRow>(
    `SELECT k.* FROM customer k WHERE k.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row) throw notFound('The customer');
  return entityOf(ctx, Customer, row);
}

function conditionsOf(ctx: Reading, asked: CustomersAsked, parameters: unknown[]): string {
  const of = (value: unknown) => `$${parameters.push(value)}`;
  const { portfolioId, kind, hasOpenCase, accountManagerId } = asked.filter ?? {};
  const conditions = [visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters })];
  if (portfolioId) {
    const portfolio = `${of(portfolioId)}::uuid`;
    const mayRead = visible(ctx, { action: 'read', type: 'Debt', alias: 'd', parameters });
    conditions.push(
      `EXISTS (SELECT FROM debt d WHERE d.customer_id = k.id AND d.portfolio_id = ${portfolio} AND ${mayRead})`,
    );
  }
  if (kind) conditions.push(`k.kind = ${of(kind)}`);
  if (accountManagerId) conditions.push(`k.account_manager_id = ${of(accountManagerId)}::uuid`);
  if (typeof hasOpenCase === 'boolean') {
    const mayRead = visible(ctx, {
      action: 'read',
      type: 'CollectionCase',
      alias: 'c',
      parameters,
    });
    conditions.push(
      `${hasOpenCase ? '' : 'NOT '}EXISTS (SELECT FROM collection_case c
        WHERE c.customer_id = k.id AND c.state = 'OPEN' AND ${mayRead})`,
    );
  }
  return conditions.join(' AND ');
}

/** The ways in which a search finds a customer k; each goes by an index of its own, so they are asked apart. */
function waysOf(ctx: Reading, { search }: CustomersAsked, parameters: unknown[]): string[] {
  const text = search?.trim();
  if (!text) return ['true'];
  const pattern = `$${parameters.push(likePattern(text, 'HOLDS'))}`;
  const mayRead = visible(ctx, { action: 'read', type: 'Debt', alias: 'r', parameters });
  return [
    `k.name ILIKE ${pattern}`,
    `k.id IN (SELECT r.customer_id FROM customer_reference r WHERE r.reference ILIKE ${pattern} AND ${mayRead})`,
  ];
}

const POSITION = z.tuple([z.string(), z.uuid()]);

/** Customers by name, a page at a time. */
export async function customersPage(ctx: Reading, asked: CustomersAsked): Promise<Page<Customer>> {
  const size = pageSize(asked.first);
  const parameters: unknown[] = [size + 1];
  const conditions = conditionsOf(ctx, asked, parameters);
  let after = 'true';
  if (asked.after) {
    const [name, id] = decodeCursor(asked.after, POSITION);
    after = `(lower(k.name), k.id) > ($${parameters.push(name)}, $${parameters.push(id)}::uuid)`;
  }
  const heads = waysOf(ctx, asked, parameters).map(
    (way) => `(SELECT k.id, lower(k.name) AS position FROM customer k
      WHERE ${conditions} AND ${after} AND ${way} ORDER BY lower(k.name), k.id LIMIT $1)`,
  );
  const rows = await ctx.query<JsonRow>(
    `SELECT k.*, f.position FROM (SELECT * FROM (${heads.join(' UNION ')}) u ORDER BY u.position, u.id LIMIT $1) f
     JOIN customer k ON k.id = f.id ORDER BY f.position, f.id`,
    parameters,
  );
  const page = pageOf(rows, size, (row) => [row.position, row.id]);
  return { ...page, nodes: page.nodes.map((row) => entityOf(ctx, Customer, row)) };
}

/** How many customers a search and filter leave. */
export async function countCustomers(ctx: Reading, asked: CustomersAsked): Promise<number> {
  const parameters: unknown[] = [];
  const conditions = conditionsOf(ctx, asked, parameters);
  const ways = waysOf(ctx, asked, parameters).join(' OR ');
  const [row] = await ctx.query<{ count: number }>(
    `SELECT count(*) AS count FROM customer k WHERE ${conditions} AND (${ways})`,
    parameters,
  );
  return row?.count ?? 0;
}
