import { useState } from 'react';
import { type ChangedField, changedFields, type FieldWords } from './changed-fields';

export type Versioned = {
  /** the version the person has seen: it is sent, so nobody else's change is overwritten unseen */
  readonly version: number;
  /** what somebody else changed since; empty while nothing did */
  readonly changes: readonly ChangedField[];
  readonly isStale: boolean;
  /** the person has read what changed and wants theirs on top */
  accept(): void;
};

/** Compares the record a dialog was opened on with the same record as it is now. */
export function useVersioned<R extends { readonly version: number }>(
  record: R,
  words: FieldWords<R>,
): Versioned {
  const [seen, setSeen] = useState(record);
  return {
    version: seen.version,
    changes: changedFields(seen, record, words),
    isStale: seen.version !== record.version,
    accept: () => setSeen(record),
  };
}
