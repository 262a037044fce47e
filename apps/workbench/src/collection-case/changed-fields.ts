/** How a field is told to a person: its name, and its value in words. */
export type FieldWords<R> = readonly (readonly [label: string, text: (record: R) => string])[];

export type ChangedField = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What is different between the record one began with and the record as it is now, in words. */
export function changedFields<R>(before: R, after: R, words: FieldWords<R>): ChangedField[] {
  return words
    .map(([label, text]) => ({ label, before: text(before), after: text(after) }))
    .filter((field) => field.before !== field.after);
}
