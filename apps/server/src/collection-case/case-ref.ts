import { Field, ID, ObjectType } from 'type-graphql';
import type { Tx } from '../core/context';
import type { ResultKind } from '../core/mutate';
import { findCase } from './collection-case.queries';

/** Enough to open a case. */
@ObjectType()
export class CaseRef {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  customerName!: string;
}

/** A case the user may see, by its names. */
export async function caseRef(tx: Tx, id: string): Promise<CaseRef> {
  const { work } = await findCase(tx, id);
  const [names] = await tx.query<{ portfolioName: string; customerName: string }>(
    `SELECT p.name AS "portfolioName", k.name AS "customerName"
     FROM portfolio p, customer k WHERE p.id = $1 AND k.id = $2`,
    [work.portfolioId, work.customerId],
  );
  return Object.assign(new CaseRef(), {
    ...names,
    id: work.id,
    number: work.number,
    customerId: work.customerId,
  });
}

/** How a taken case is found again when the same key comes twice. */
export const caseRefResult: ResultKind<unknown, CaseRef> = {
  type: 'CaseRef',
  idOf: (taken) => taken.id,
  readBack: (tx, id) => caseRef(tx, id ?? ''),
};
