import { Eye, Pencil } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { list } from '@/components/copy/format';
import type { Removal } from '@/components/hooks/sanitise';
import type { Preview } from '@/components/hooks/use-preview';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Sheet } from '@/components/ui/Sheet';
import type { LiquidPerson } from '@/lib/liquid/person';
import type { Parts } from '@/lib/template/template';
import { EmailFrame } from './EmailFrame';
import { ViewTools, type View } from './ViewTools';
import css from './ReviewStep.module.css';

/** The email as it goes out, unmarked: a picture of it, its inbox line, and the whole of it in a sheet. */
export function EmailCard(props: {
  parts: Parts;
  person: LiquidPerson;
  from: string;
  title: string;
  hash: string | undefined;
  preview: Preview;
  onEdit?: (() => void) | undefined;
}) {
  const { parts, person, title } = props;
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<View>('phone');
  const [dark, setDark] = useState(false);
  const { shown, removed } = props.preview;
  return (
    <Card>
      <div className={css.email}>
        <div className={css.thumb}>
          <EmailFrame parts={parts} person={person} width={375} title={title} still />
        </div>
        <div className={css.words}>
          <p className={css.from}>{i18n.t('compose.review.from', [props.from])}</p>
          <h3 className={css.subject}>{shown?.subject ?? title}</h3>
          <p className={css.preheader}>{shown?.preheader}</p>
          <div className={css.acts}>
            <Button
              variant="quiet"
              size={30}
              icon={<Eye size={16} aria-hidden="true" />}
              onPress={() => setOpen(true)}
            >
              {i18n.t('compose.review.full')}
            </Button>
            {props.onEdit === undefined ? null : (
              <Button
                variant="quiet"
                size={30}
                icon={<Pencil size={15} aria-hidden="true" />}
                onPress={props.onEdit}
              >
                {i18n.t('compose.review.edit')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {props.hash === undefined ? null : (
        <p className={css.hash}>
          <Fingerprint hash={props.hash} />
        </p>
      )}
      <Sheet open={open} onClose={() => setOpen(false)} title={shown?.subject ?? title} tall>
        <div className={css.sheetTools}>
          <ViewTools view={view} onView={setView} dark={dark} onDark={setDark} />
        </div>
        <div className={css.full}>
          <EmailFrame
            parts={parts}
            person={person}
            width={view === 'computer' ? 600 : 375}
            dark={dark}
            plain={view === 'plain'}
            title={i18n.t('compose.preview.frame', [title])}
          />
        </div>
        <div className={css.removed}>
          <p>
            {removedWords(removed)} {i18n.t('compose.preview.whole')}
          </p>
          {props.hash === undefined ? null : (
            <p>
              <Fingerprint hash={props.hash} />
            </p>
          )}
        </div>
      </Sheet>
    </Card>
  );
}

/** Repeated under the email in full: what is looked at there is what this screen schedules. */
const Fingerprint = ({ hash }: { hash: string }) => (
  <>
    {i18n.t('compose.review.hash')} <code>{hash.slice(0, 8)}</code>
  </>
);

/** What the sanitiser took out of the preview; the email itself goes out whole. */
export const removedWords = (removed: readonly Removal[]): string =>
  removed.length === 0
    ? i18n.t('compose.preview.nothingRemoved')
    : i18n.t('compose.preview.removed', [
        list(removed.map((kind) => i18n.t(`compose.preview.removal.${kind}`))),
      ]);
