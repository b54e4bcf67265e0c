import { parse } from 'parse5';
import { check } from '@/lib/rule/check';
import { Instant } from '@/lib/ids';
import { PRACTICE_TEMPLATES } from '@/lib/practice/brand/templates';
import { practiceGroups, practiceKit, practiceTenant } from '@/lib/practice/demo';
import { exactEmail } from '@/lib/send/exact';
import { fillParts } from '@/lib/slot/fill';
import { readMarkers } from '@/lib/template/author';
import type { TemplateVersion } from '@/lib/template/template';
import { type Line, ratioOf, rounds, shown } from './stats.ts';

/** Rules over plain values, against parse5 reading the same 100 KB email once. */
export async function benchWords(): Promise<Line[]> {
  const version = large(100 * 1024);
  const tenant = practiceTenant();
  const kit = practiceKit();
  const [group] = practiceGroups();
  if (!group) throw new Error('no group');
  const now = Instant.parse(Date.now());
  const when = Instant.parse(now + 86_400_000);
  const values = { headline: 'Strawberry Basil is back' };
  const exact = exactEmail({ tenant, group, version, values, when });
  if (!exact.ok) throw new Error(exact.problem.kind);
  const timed = (run: () => unknown) => () => {
    const started = performance.now();
    for (let i = 0; i < 20; i += 1) run();
    return (performance.now() - started) / 20;
  };
  const times = await rounds(
    {
      parse5: timed(() => parse(version.parts.html)),
      fill: timed(() => fillParts(version, values, group.local)),
      check: timed(() =>
        check({ tenant, kit, group, version, values, exact: exact.value, instant: when, now }),
      ),
    },
    20,
  );
  const control = 'parse5 parsing it once';
  return [
    {
      what: 'a key pressed → the 100 KB email filled',
      control,
      result: shown(ratioOf(times.fill, times.parse5)),
      goal: '≤ 2 (with rendering)',
    },
    {
      what: 'every check on a 100 KB email',
      control,
      result: shown(ratioOf(times.check, times.parse5)),
      goal: '≤ 4',
    },
  ];
}

/** The practice brand's first template, its body repeated until it has `bytes`. */
function large(bytes: number): TemplateVersion {
  const [authored] = PRACTICE_TEMPLATES;
  if (!authored) throw new Error('no template');
  const filler =
    '<table role="presentation"><tr><td style="padding:4px">More of the same, and a <a href="https://www.halfmooncreamery.example/">link</a>.</td></tr></table>\n';
  const missing = Math.max(0, bytes - authored.html.length);
  const html = authored.html.replace(
    '</body>',
    `${filler.repeat(Math.ceil(missing / filler.length))}</body>`,
  );
  const { parts, slots } = readMarkers({ ...authored, html });
  return {
    id: 'bench' as TemplateVersion['id'], // any ids
    templateId: 'bench' as TemplateVersion['templateId'],
    tenantId: practiceTenant().id,
    channel: 'email',
    name: 'Bench',
    version: 1,
    status: 'approved',
    approvedAt: Instant.parse(0),
    practiceOnly: true,
    hash: '0'.repeat(64) as TemplateVersion['hash'],
    parts,
    slots,
  };
}
