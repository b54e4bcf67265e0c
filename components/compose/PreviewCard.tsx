import { Lock } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { cx } from '@/components/ui/cx';
import { madeUpPerson } from '@/lib/group/made-up-person';
import { settle } from '@/lib/group/settled';
import { fillParts } from '@/lib/slot/fill';
import { markedHtml } from '@/lib/slot/mark';
import { EmailFrame } from './EmailFrame';
import { ViewTools, type View } from './ViewTools';
import type { Work } from './work';
import css from './ContentStep.module.css';

/** The marked copy of the exact email, made anew while one types; the badges exist only on this screen. */
export function PreviewCard({ work, active }: { work: Work; active: string | undefined }) {
  const [view, setView] = useState<View>('phone');
  const [dark, setDark] = useState(false);
  const { version, content, group, tenant } = work;
  const { local } = settle(group, tenant);
  const parts = {
    ...fillParts(version, content.values, local),
    html: markedHtml(version, content.values, local, active).replace(
      /<head[^>]*>/i,
      (head) => head + toSlot(active),
    ),
  };
  return (
    <section className={css.preview} aria-label={i18n.t('compose.preview.title')}>
      <div className={cx(css.stage, view === 'plain' && css.plain)}>
        <EmailFrame
          parts={parts}
          person={madeUpPerson(group)}
          width={view === 'computer' ? 600 : 375}
          dark={dark}
          plain={view === 'plain'}
          title={i18n.t('compose.preview.frame', [version.name])}
          delay={120}
        />
      </div>
      <div className={css.side}>
        <h3 className={css.title}>{i18n.t('compose.preview.title')}</h3>
        <ViewTools view={view} onView={setView} dark={dark} onDark={setDark} />
        <p className={css.lock}>
          <Lock size={14} aria-hidden="true" />
          <span>{i18n.t('compose.preview.locked')}</span>
        </p>
      </div>
    </section>
  );
}

/**
 * A new page starts at the place of the field that has the focus (Chromium; elsewhere at the top). Only the page
 * itself may be what scrolls there: an `overflow: hidden` around the place would swallow it.
 */
const toSlot = (active: string | undefined): string =>
  active === undefined
    ? ''
    : '<style>html{scroll-padding:90px}[style*="overflow"]{overflow:clip!important}' +
      `[data-outpost-slot="${CSS.escape(active)}"]{scroll-initial-target:nearest}</style>`;
