import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A version of a policy: of one portfolio, or the installation's own for a kind of debt. A change is a new version. */
@Entity('policy')
export class Policy {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  kind!: string;

  @ForeignKey('portfolio')
  @Column('uuid', { nullable: true })
  portfolioId!: string | null;

  @Column('text', { nullable: true })
  debtKind!: string | null;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  document!: Record<string, unknown>;

  @Column('date')
  effectiveFrom!: string;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;
}
