import type { DeskColumn } from './desk-column';
import type { DeskFacts } from './desk-facts';
import type { OfferDraft } from './offer-draft';
import type { Told } from './use-desk';

export type FieldsProps = {
  readonly column: Pick<DeskColumn, 'name' | 'offer' | 'reckoned'>;
  /** what was sent is not changed by hand */
  readonly isLocked?: boolean;
  readonly facts: DeskFacts;
  readonly told: Told | null;
  onChange(patch: Partial<OfferDraft>): void;
};

/** A few fields of an offer: `at` tells what is wrong with one, `name` names it. */
export type Part = FieldsProps & {
  at: (name: string) => string | undefined;
  name: (field: string) => string;
};
