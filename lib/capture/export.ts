import type { Capture } from './shapes';

export type Format = 'tsv' | 'csv' | 'json';
const HEAD = ['kind', 'name', 'id'];

/** A name may begin as a spreadsheet's formula does: then it is text, by a sign that spreadsheets don't show. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const flat = (text: string): string => harmless(text).replace(/[\t\r\n]+/g, ' ');
const quoted = (text: string): string => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Identifiers as one table, in their order: tabs for a spreadsheet, commas (RFC 4180) for a file, JSON for a program. */
export function tableOf(captures: readonly Capture[], format: Format): string {
  const rows = captures.map(({ kind, name, value }) => [kind, name, value]);
  if (format === 'json')
    return `${JSON.stringify(
      captures.map(({ kind, name, value }) => ({ kind, name, id: value })),
      undefined,
      2,
    )}\n`;
  const [cell, between, end] = format === 'tsv' ? [flat, '\t', '\n'] : [quoted, ',', '\r\n'];
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(between)}${end}`).join('');
}
