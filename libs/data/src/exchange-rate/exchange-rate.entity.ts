import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many units of one currency another was worth from a day on: for ranking alone, never for the books. */
@Entity('exchange_rate')
export class ExchangeRate {
  @PrimaryColumn('char', { length: 3 })
  fromCurrency!: string;

  @PrimaryColumn('char', { length: 3 })
  toCurrency!: string;

  @PrimaryColumn('date')
  effectiveOn!: string;

  /** a decimal string: it never becomes a float */
  @Column('numeric', { precision: 20, scale: 10 })
  rate!: string;
}
