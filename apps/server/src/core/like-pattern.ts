/** A pattern for LIKE that finds typed text as it is: `%` and `_` in it mean nothing special. */
export function likePattern(text: string, where: 'BEGINS' | 'HOLDS'): string {
  const plain = text.replace(/[\\%_]/g, '\\$&');
  return where === 'BEGINS' ? `${plain}%` : `%${plain}%`;
}
