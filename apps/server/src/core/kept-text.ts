import { z } from 'zod';

/** A text of a JSON document that the database can keep. */
export function keptText(most: number) {
  return z
    .string()
    .max(most)
    .refine((text) => !text.includes('\u0000'), 'holds a character that cannot be kept');
}
