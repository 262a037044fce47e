import { type SearchTerms, type SubjectType, searchTerms } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { likePattern } from '../core/like-pattern';
import { SearchHit } from './search.types';

/** A statement in the making. */
interface Making {
  ctx: Reading;
  parameters: unknown[];
  /** its placeholder in the statement */
  of: (value: unknown) => string;
  maySee: (type: SubjectType, alias: string) => string;
  limit: string;
}

const SHORTEST = 2;
// shorter texts are no trigram: they are looked for at the beginning of a name or number only
const SHORTEST_PART = 3;

function making(ctx: Reading, first: number): Making {
  const parameters: unknown[] = [];
  const of = (value: unknown) => `$${parameters.push(value)}`;
  return {
    ctx,
    parameters,
    of,
    maySee: (type, alias) => visible(ctx, { action: 'read', type, alias, parameters }),
    limit: `${of(first)}::int`,
  };
}

// rank, kind, title, detail, customer_id, portfolio_id, case_id: the columns of every branch
const CUSTOMER_COLUMNS = `'CUSTOMER' AS kind, k.name AS title, concat_ws(', ', k.city, k.country) AS detail,
  k.id AS customer_id, NULL::uuid AS portfolio_id, NULL::uuid AS case_id`;

function customerBranches({ text }: SearchTerms, { of, maySee, limit }: Making): string[] {
  const begins = of(likePattern(text.toLowerCase(), 'BEGINS'));
  const branches = [
    `SELECT 2 AS rank, ${CUSTOMER_COLUMNS} FROM customer k
     WHERE lower(k.name) LIKE ${begins} AND ${maySee('Customer', 'k')} ORDER BY lower(k.name), k.id LIMIT ${limit}`,
  ];
  if (text.length >= SHORTEST_PART) {
    branches.push(
      `SELECT 4 AS rank, ${CUSTOMER_COLUMNS} FROM customer k
       WHERE k.name ILIKE ${of(likePattern(text, 'HOLDS'))} AND ${maySee('Customer', 'k')} LIMIT ${limit}`,
    );
  }
  return branches;
}

function documentBranches(
  { text, documentNumber, caseNumber }: SearchTerms,
  { of, maySee, limit }: Making,
): string[] {
  const branches: string[] = [];
  if (caseNumber !== null) {
    branches.push(
      `SELECT 1 AS rank, 'CASE', 'C-' || c.number, k.name, c.customer_id, c.portfolio_id, c.id
       FROM collection_case c JOIN customer k ON k.id = c.customer_id
       WHERE c.number = ${of(caseNumber)}::bigint AND ${maySee('CollectionCase', 'c')}`,
    );
  }
  if (documentNumber === null) return branches;
  const where = documentNumber.length >= SHORTEST_PART ? 'HOLDS' : 'BEGINS';
  const patterns = of([likePattern(documentNumber, where), likePattern(text, where)]);
  const exact = of([documentNumber, text]);
  branches.push(
    `SELECT 3 AS rank, 'CUSTOMER', k.name, r.reference, k.id, r.portfolio_id, NULL::uuid
     FROM customer_reference r JOIN customer k ON k.id = r.customer_id
     WHERE r.reference ILIKE ANY(${patterns}::text[]) AND ${maySee('Debt', 'r')}
     ORDER BY r.reference = ANY(${exact}::text[]) DESC LIMIT ${limit}`,
    `SELECT CASE WHEN i.number = ANY(${exact}::text[]) THEN 1 ELSE 5 END AS rank,
       'INVOICE', i.number, k.name, k.id, i.portfolio_id, NULL::uuid
     FROM invoice i JOIN customer k ON k.id = i.customer_id
     WHERE i.number ILIKE ANY(${patterns}::text[]) AND ${maySee('Invoice', 'i')}
     ORDER BY i.number = ANY(${exact}::text[]) DESC LIMIT ${limit}`,
  );
  return branches;
}

function phoneBranches({ phoneDigits }: SearchTerms, { of, maySee, limit }: Making): string[] {
  if (phoneDigits === null) return [];
  return [
    `SELECT 6 AS rank, 'PHONE', t.value, k.name, k.id, NULL::uuid, NULL::uuid
     FROM contact_point t JOIN customer k ON k.id = t.customer_id
     WHERE t.kind = 'PHONE' AND t.digits LIKE ${of(likePattern(phoneDigits, 'HOLDS'))}
       AND ${maySee('ContactPoint', 't')} LIMIT ${limit}`,
  ];
}

/**
 * Customers by name or reference, cases and invoices by number, phones by a part of their digits; what
 * the user may see, best first, in one statement.
 */
export async function search(ctx: Reading, typed: string, first: number): Promise<SearchHit[]> {
  const terms = searchTerms(typed);
  if (terms.text.length < SHORTEST) return [];
  const made = making(ctx, first);
  const branches = [
    ...customerBranches(terms, made),
    ...documentBranches(terms, made),
    ...phoneBranches(terms, made),
  ];
  const rows = await ctx.query<SearchHit>(
    `SELECT h.kind, h.title, nullif(h.detail, '') AS detail, h.customer_id AS "customerId",
       coalesce(h.case_id, (
         SELECT c.id FROM collection_case c
         WHERE c.customer_id = h.customer_id AND c.state = 'OPEN' AND ${made.maySee('CollectionCase', 'c')}
           AND (h.portfolio_id IS NULL OR c.portfolio_id = h.portfolio_id)
         ORDER BY c.opened_on LIMIT 1)) AS "caseId"
     FROM (
       SELECT DISTINCT ON (b.kind, b.title, b.customer_id) b.*
       FROM (${branches.map((branch) => `(${branch})`).join(' UNION ALL ')}) b
       ORDER BY b.kind, b.title, b.customer_id, b.rank
     ) h
     ORDER BY h.rank, h.title LIMIT ${made.limit}`,
    made.parameters,
  );
  return rows.map((row) => Object.assign(new SearchHit(), row));
}
