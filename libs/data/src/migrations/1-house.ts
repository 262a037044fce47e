import type { MigrationInterface, QueryRunner } from 'typeorm';
import { collection } from './1-house/collection';
import { customer } from './1-house/customer';
import { identity } from './1-house/identity';
import { ledger } from './1-house/ledger';
import { plumbing } from './1-house/plumbing';

/** The tables of the house as it first stands. */
export class House1763800000000 implements MigrationInterface {
  name = 'House1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const sql of [identity, customer, ledger, collection, plumbing]) {
      await queryRunner.query(sql);
    }
  }

  down(): Promise<void> {
    throw new Error('The first migration has nothing to go back to: drop the database instead.');
  }
}
