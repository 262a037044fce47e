import roboto from 'pdfmake/fonts/Roboto.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import pdfmake from 'pdfmake/js/index.js';
import helvetica from 'pdfmake/standard-fonts/Helvetica.js';

const FONTS = { ...helvetica, ...roboto };
pdfmake.setFonts(FONTS);
// a document is made of its own words: it fetches nothing, and reads no files but its fonts
const FONT_FILES = new Set(Object.values(FONTS).flatMap((font) => Object.values(font)));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));

export const INK = '#1f2933';
export const FAINT = '#616e7c';
export const LINE = '#cbd2d9';

/**
 * Sets a document on paper in the font that has all the letters of its `words`. The same words give the same pages. The
 * typesetter is large: import what uses this only where a document is made.
 */
export function makePdf(words: unknown, definition: TDocumentDefinitions): Promise<Buffer> {
  const defaultStyle = { ...definition.defaultStyle, font: fontOf(words) };
  return pdfmake.createPdf({ ...definition, defaultStyle }).getBuffer();
}

// Windows-1252, in which the standard fonts that every reader has are written
const WESTERN = /^[\n\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** The standard font where it has all the letters; names of other languages are set in one that travels with the file. */
function fontOf(words: unknown): 'Helvetica' | 'Roboto' {
  return textsOf(words).every((text) => WESTERN.test(text)) ? 'Helvetica' : 'Roboto';
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
