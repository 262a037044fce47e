import { en, en_GB, Faker } from '@faker-js/faker';

/** A seeded source of chance: the same seed gives the same demo, whatever the day. */
export class Dice {
  readonly faker: Faker;

  constructor(seed: number) {
    this.faker = new Faker({ locale: [en_GB, en], seed });
  }

  id(): string {
    return this.faker.string.uuid();
  }

  chance(probability: number): boolean {
    return this.faker.number.float() < probability;
  }

  /** a whole number, both ends included */
  between(min: number, max: number): number {
    return this.faker.number.int({ min, max });
  }

  pick<T>(choices: readonly T[]): T {
    return this.faker.helpers.arrayElement(choices as T[]);
  }

  /** one of the values, each as likely as its weight says */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    return this.faker.helpers.weightedArrayElement(
      choices.map(([value, weight]) => ({ value, weight })),
    );
  }

  /** minor units between the two, small amounts more often than large ones */
  amount(min: number, max: number): number {
    const low = Math.log(min);
    const high = Math.log(max);
    const skewed = (this.faker.number.float() + this.faker.number.float()) / 2;
    return Math.round(Math.exp(low + (high - low) * skewed));
  }
}
