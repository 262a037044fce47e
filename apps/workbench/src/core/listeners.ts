export type Listeners<T> = {
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
};

/** Those who want to hear of something; one that goes away while it is told does no harm. */
export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}
