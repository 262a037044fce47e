import type { PortfolioCode } from './world';

/** How an account pays; it decides what its year looks like. */
export type Temper = 'PROMPT' | 'SLOW' | 'LATE' | 'STOPPED';

/** A customer's account with one portfolio, with what the rest of the demo needs of it. */
export interface DemoAccount {
  customerId: string;
  customerName: string;
  portfolio: PortfolioCode;
  debtId: string;
  accountNumber: string;
  currency: string;
  /** where they are; the portfolio's zone stands in for an unknown one */
  zone: string;
  temper: Temper;
  /** days from invoice to due day */
  terms: number;
  /** invoices in a year, about */
  invoicesAYear: number;
  usualPayDay: number | null;
  placedOn: string | null;
  /** whom a collector talks to, and on which number */
  contactIds: string[];
  phoneId: string;
  specialist: string | null;
}
