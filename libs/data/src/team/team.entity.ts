import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@ObjectType()
@Entity('team')
export class Team {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('team_member')
export class TeamMember {
  @ForeignKey('team')
  @PrimaryColumn('uuid')
  teamId!: string;

  @ForeignKey('app_user')
  @PrimaryColumn('uuid')
  userId!: string;
}

/** Whose books a team works. */
@Entity('team_portfolio')
export class TeamPortfolio {
  @ForeignKey('team')
  @PrimaryColumn('uuid')
  teamId!: string;

  @ForeignKey('portfolio')
  @PrimaryColumn('uuid')
  portfolioId!: string;
}
