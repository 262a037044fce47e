declare module 'zipcode-to-timezone' {
  /** The zone of a five-digit ZIP code, or null where it is not known. */
  const zip: { lookup(code: string): string | null };
  export = zip;
}
