/** Something in the database that is not as it follows from the facts. */
export interface Difference {
  /** what was checked, e.g. 'open_item' or 'allocations of a payment' */
  check: string;
  id: string;
  /** what stands there, and what should */
  text: string;
}

/** Gathers differences: all are counted, the first of each check are kept. */
export class Differences {
  private readonly kept: Difference[] = [];
  private readonly counts = new Map<string, number>();
  private readonly mostOfACheck: number;

  constructor(mostOfACheck = 100) {
    this.mostOfACheck = mostOfACheck;
  }

  /** `of` where it stands for more than itself: the others are counted and not listed */
  add(difference: Difference, of = 1): void {
    const count = this.counts.get(difference.check) ?? 0;
    this.counts.set(difference.check, count + of);
    if (count < this.mostOfACheck) this.kept.push(difference);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get list(): readonly Difference[] {
    return this.kept;
  }
}
