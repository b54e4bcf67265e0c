import { describe, expect, it } from 'vitest';
import { tableOf } from '@/lib/capture/export';
import { reportOf } from '@/lib/capture/report';
import type { Capture } from '@/lib/capture/shapes';
import { CAMPAIGN } from './ids';

const all: Capture[] = [
  { kind: 'campaign_id', value: CAMPAIGN, name: 'June, "big"' },
  { kind: 'message_variation_id', value: 'email-742', name: '=HYPERLINK("x")' },
];

describe('what the tray copies', () => {
  it('is a table for a spreadsheet, a file or a program, in which no name is a formula', () => {
    expect(tableOf(all, 'tsv')).toBe(
      `kind\tname\tid\ncampaign_id\tJune, "big"\t${CAMPAIGN}\nmessage_variation_id\t'=HYPERLINK("x")\temail-742\n`,
    );
    expect(tableOf(all, 'csv')).toBe(
      `kind,name,id\r\ncampaign_id,"June, ""big""",${CAMPAIGN}\r\nmessage_variation_id,"'=HYPERLINK(""x"")",email-742\r\n`,
    );
    expect(JSON.parse(tableOf(all, 'json'))).toEqual(
      all.map(({ kind, name, value }) => ({ kind, name, id: value })),
    );
  });

  it('keeps a name on its line', () => {
    expect(tableOf([{ kind: 'app_id', value: CAMPAIGN, name: 'a\tb\nc' }], 'tsv').split('\n')).toHaveLength(
      3,
    );
  });
});

describe('a name in a table', () => {
  const at = (name: string): Capture[] => [
    { kind: 'message_variation_id', value: 'email-1', name },
    { kind: 'message_variation_id', value: 'email-2', name: 'Ballard' },
  ];
  /** As spreadsheets read pasted and opened text: a cell that begins with a quote ends at the next single one. */
  const rowsOf = (text: string, delimiter: string): string[][] => {
    const cell = `"(?:[^"]|"")*"|[^${delimiter}\n]*`;
    const cells = [...text.matchAll(new RegExp(`(${cell})(${delimiter}|\\r?\\n)`, 'gu'))];
    const rows: string[][] = [[]];
    for (const [, written = '', end] of cells) {
      const isQuoted = written.startsWith('"');
      rows.at(-1)?.push(isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written.replace(/\r$/u, ''));
      if (end !== delimiter) rows.push([]);
    }
    return rows.filter((row) => row.length > 0);
  };

  it.each(['"Hawthorne', '"The" Store', 'a"b', 'x\ty', 'a\nb', 'a\u2028b', '\u000bx', 'a,b', "'x", '"=1+1'])(
    '%j stays in its cell',
    (name) => {
      for (const [format, delimiter] of [
        ['tsv', '\t'],
        ['csv', ','],
      ] as const) {
        const rows = rowsOf(tableOf(at(name), format), delimiter);
        expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
        expect(rows[1]?.[2]).toBe('email-1');
        expect(rows[2]).toEqual(['message_variation_id', 'Ballard', 'email-2']);
        if (name.startsWith('"')) expect(rows[1]?.[1]).toBe(name);
      }
    },
  );

  it.each(['=1', '+1', '-1', '@SUM(1)', '＝HYPERLINK("x")', '＋1', '－1', '＠SUM(1)', '﹢1', ' =1', '\t=1'])(
    '%j is no formula',
    (name) => {
      for (const [format, delimiter] of [
        ['tsv', '\t'],
        ['csv', ','],
      ] as const)
        expect(rowsOf(tableOf(at(name), format), delimiter)[1]?.[1]).toMatch(/^'/);
    },
  );
});

describe('a report for the project', () => {
  const about = { version: '1.2.3', browser: 'Mozilla/5.0 Chrome/156.0.0.0 Safari', language: 'pt-BR' };
  it('says which page and which doubts, and no word or value of the page', () => {
    const captures = all.map((one) => ({ ...one, from: {} as Node, to: {} as Node }));
    const report = reportOf({ page: 'campaign', instance: 'US-01', doubts: ['malformed'], captures }, about);
    expect(report).toBe(
      'page: campaign\ninstance: US-01\ndoubts: malformed\nread: campaign_id 1, message_variation_id 1\npage language: pt\noutpost: 1.2.3\nbrowser: Chrome/156\n',
    );
    for (const { value, name } of all) expect(report).not.toMatch(new RegExp(`${value}|${name.slice(0, 4)}`));
  });

  it('takes nothing from a page that fakes its language', () => {
    const report = reportOf(
      { page: 'segment', instance: undefined, doubts: [], captures: [] },
      { ...about, language: 'secret words' },
    );
    expect(report).toContain('page language: other');
  });
});
