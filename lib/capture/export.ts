import type { Capture } from './shapes';

export type Format = 'tsv' | 'csv' | 'json';
const HEAD = ['kind', 'name', 'id'];

/** Signs that begin a formula, in their wide and small forms too, which some spreadsheets take for the same. */
const FORMULA = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|[\t\r])/;
/** A name may begin as a spreadsheet's formula does: then it is text, by a sign that spreadsheets don't show. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** Between tabs, a quote means something at a cell's beginning alone: everything up to the next one is its text. */
const flat = (text: string): string => {
  const safe = harmless(text).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
  return safe.startsWith('"') ? inQuotes(safe) : safe;
};
const quoted = (text: string): string => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? inQuotes(safe) : safe;
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
