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
