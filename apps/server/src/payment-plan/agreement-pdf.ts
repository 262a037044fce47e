import type { AgreementContent, AgreementTable } from '@kept/domain';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { FAINT, INK, LINE, makePdf } from '../core/pdf';

/** Sets an agreement on paper. The same content gives the same pages. */
export function agreementPdf(content: AgreementContent): Promise<Buffer> {
  return makePdf(content, definitionOf(content));
}

function definitionOf(content: AgreementContent): TDocumentDefinitions {
  const { title, subtitle, parties, paragraphs, conditions, language } = content;
  return {
    info: { title: `${title} ${subtitle}` },
    language,
    pageSize: language === 'en-US' ? 'LETTER' : 'A4',
    pageMargins: [56, 56, 56, 64],
    defaultStyle: { fontSize: 10, lineHeight: 1.25, color: INK },
    footer: (page, pages) => ({
      text: content.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)),
      alignment: 'right',
      color: FAINT,
      fontSize: 8,
      margin: [56, 16, 56, 0],
    }),
    content: [
      { text: title, fontSize: 18, bold: true },
      { text: subtitle, color: FAINT, margin: [0, 2, 0, 16] },
      {
        columns: parties.map(({ label, lines }) => [
          { text: label, color: FAINT, fontSize: 8 },
          { text: lines.join('\n') },
        ]),
        columnGap: 24,
        margin: [0, 0, 0, 16],
      },
      ...paragraphs.map((text): Content => ({ text, margin: [0, 0, 0, 6] })),
      ...tableOf(content.schedule),
      ...tableOf(content.items),
      { text: content.conditionsTitle, bold: true, margin: [0, 14, 0, 4] },
      { ol: [...conditions] },
      signatures(content),
    ],
  };
}

function tableOf({ title, head, rows, sum }: AgreementTable): Content[] {
  const last = head.length - 1;
  const cells = (texts: readonly string[], style: object) =>
    texts.map(
      (text, at) => ({ text, alignment: at === last ? 'right' : 'left', ...style }) as const,
    );
  return [
    { text: title, bold: true, margin: [0, 14, 0, 4], headlineLevel: 1 },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: head.map((_, at) => (at === last ? 'auto' : '*')),
        body: [
          cells(head, { color: FAINT, fontSize: 8 }),
          ...rows.map((row) => cells(row, {})),
          cells(sum, { bold: true }),
        ],
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0,
        hLineColor: () => LINE,
        paddingLeft: () => 0,
        paddingRight: () => 0,
      },
    },
  ];
}

function signatures({ signatures: names }: AgreementContent): Content {
  return {
    unbreakable: true,
    columnGap: 32,
    margin: [0, 48, 0, 0],
    columns: names.map((name) => ({
      stack: [
        {
          canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.5, lineColor: INK }],
        },
        { text: name, color: FAINT, fontSize: 8, margin: [0, 4, 0, 0] },
      ],
    })),
  };
}
