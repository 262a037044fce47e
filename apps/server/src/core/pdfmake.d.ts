// what pdfmake hands out as CommonJS, which its own types describe as named exports
declare module 'pdfmake/js/index.js' {
  import type { TCreatedPdf, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';

  const pdfmake: {
    createPdf(definition: TDocumentDefinitions): TCreatedPdf;
    setFonts(fonts: TFontDictionary): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
  };
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default pdfmake;
}

declare module 'pdfmake/fonts/Roboto.js' {
  import type { TFontDictionary } from 'pdfmake/interfaces';

  const fonts: TFontDictionary;
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default fonts;
}

declare module 'pdfmake/standard-fonts/Helvetica.js' {
  import type { TFontDictionary } from 'pdfmake/interfaces';

  const fonts: TFontDictionary;
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default fonts;
}
