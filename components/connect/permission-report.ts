import { i18n } from '#i18n';
import type { Column } from '@/lib/tenant/key-columns';
import { howWords, keyName, stateWords, tickList } from './permission-words';

type About = { name: string; host: string; when: string };

/** For whoever owns the keys: what was found and what to tick. No key has a way here. */
export function permissionReport(columns: readonly Column[], about: About): string {
  const { name, host, when } = about;
  return [
    i18n.t('studio.permission.report.head', { name, host, when }),
    ...columns.flatMap((column) => ['', ...ofKey(column, columns.length > 1)]),
    '',
    i18n.t('studio.permission.report.noKey'),
  ].join('\n');
}

function ofKey(column: Column, named: boolean): string[] {
  const role = column.key?.role ?? 'sender';
  const names = column.excess.join(', ');
  const lines = [...column.cells].map(([permission, cell]) =>
    i18n
      .t('studio.permission.report.line', { permission, state: stateWords(cell), how: howWords(cell) })
      .trim(),
  );
  return [
    ...(named ? [`${keyName(column)}, ${i18n.t(`studio.key.role.${role}`)}`] : []),
    ...lines,
    ...(names === '' ? [] : ['', i18n.t('studio.permission.report.excess', { names })]),
    '',
    i18n.t('studio.permission.report.tick'),
    tickList(column),
  ];
}
