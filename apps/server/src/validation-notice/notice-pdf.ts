import type { NoticeContent } from '@kept/domain';
import type { Content } from 'pdfmake/interfaces';
import { FAINT, INK, LINE, makePdf } from '../core/pdf';

/** Sets a validation notice on paper: one page of letter size, with a form to tear off below. */
export function noticePdf(given: NoticeContent): Promise<Buffer> {
  const content = inStandardSigns(given);
  const { title, from, to, reference, statement, accountTitle, account, sections } = content;
  return makePdf(content, {
    info: { title: `${title} ${reference}` },
    language: content.language,
    pageSize: 'LETTER',
    pageMargins: [50, 40, 50, 36],
    defaultStyle: { fontSize: 9, lineHeight: 1.15, color: INK },
    content: [
      { columns: [lines(from, true), lines(to, false)], columnGap: 24, margin: [0, 0, 0, 8] },
      { text: reference, color: FAINT, margin: [0, 0, 0, 8] },
      { text: title, fontSize: 13, bold: true, margin: [0, 0, 0, 4] },
      { text: statement, margin: [0, 0, 0, 8] },
      { text: accountTitle, bold: true, margin: [0, 0, 0, 2] },
      { text: account, margin: [0, 0, 0, 4] },
      itemization(content),
      ...sections.flatMap((section): Content[] => [
        { text: section.title, bold: true, margin: [0, 6, 0, 2] },
        { ul: [...section.points] },
      ]),
      form(content),
    ],
  });
}

// the minus of typesetting is in none of the standard fonts; a dash of its width is
function inStandardSigns(content: NoticeContent): NoticeContent {
  const itemization = content.itemization.map((row) => ({
    ...row,
    amount: row.amount.replaceAll('\u2212', '–'),
  }));
  return { ...content, itemization };
}

function lines(texts: readonly string[], isHead: boolean): Content {
  const [first = '', ...rest] = texts;
  return { stack: [{ text: first, bold: isHead }, { text: rest.join('\n') }] };
}

function itemization({ itemization: rows }: NoticeContent): Content {
  return {
    table: {
      widths: ['*', 'auto'],
      body: rows.map(({ label, amount, isSum }) => [
        { text: label, bold: isSum },
        { text: amount, bold: isSum, alignment: 'right' as const },
      ]),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
    },
  };
}

const BOX = 7;

/** The form stays together, under a line to tear along. */
function form({ form: of }: NoticeContent): Content {
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: 512,
            y2: 0,
            lineWidth: 0.5,
            lineColor: INK,
            dash: { length: 4 },
          },
        ],
      },
      { text: of.title, bold: true, margin: [0, 6, 0, 0] },
      { text: of.hint, color: FAINT, margin: [0, 0, 0, 4] },
      ...of.boxes.map(
        ({ text, isPartOf }): Content => ({
          columns: [
            {
              width: BOX + 6,
              canvas: [
                { type: 'rect', x: 0, y: 1, w: BOX, h: BOX, lineWidth: 0.5, lineColor: INK },
              ],
            },
            { text },
          ],
          margin: [isPartOf ? 16 : 0, 0, 0, 2],
        }),
      ),
      {
        columns: [
          { stack: [{ text: of.mailToTitle, color: FAINT, fontSize: 8 }, lines(of.mailTo, false)] },
          { stack: [{ text: of.senderTitle, color: FAINT, fontSize: 8 }, lines(of.sender, false)] },
        ],
        columnGap: 24,
        margin: [0, 6, 0, 0],
      },
    ],
  };
}
