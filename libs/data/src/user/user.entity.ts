import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone who works here. Sign-in data lives in better-auth's tables beside it. */
@ObjectType()
@Entity('app_user')
export class User {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Field(() => [String])
  @Column('text', { array: true })
  roles!: string[];

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  isDisabled!: boolean;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;
}
