/** 'PUBLIC_BODY' → 'Public body': codes of the house are words already. */
export function codeText(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
