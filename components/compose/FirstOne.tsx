import { KeyRound, Unplug } from 'lucide-react';
import { i18n } from '#i18n';
import { wordsFor } from '@/components/copy/problems';
import { go } from '@/components/hooks/route';
import type { First } from '@/components/hooks/use-first';
import { openStudio } from '@/components/hooks/use-panel';
import { ProblemNotice } from '@/components/sends/ProblemNotice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { SendId } from '@/lib/ids';

/** After Undo: how far the first one is. Live, so that nobody meets it as a refusal. */
export function FirstOne({ first, sendId }: { first: First; sendId: SendId | undefined }) {
  switch (first.is) {
    case 'none':
    case 'looking':
      return null;
    case 'leaving':
      return (
        <Notice
          level="info"
          role="status"
          headingLevel={3}
          title={i18n.t(first.harmless ? 'compose.review.undone' : 'compose.review.undoing')}
        >
          {i18n.t('compose.review.undoneBody')}
        </Notice>
      );
    case 'held-up': {
      const Icon = first.lacks === 'host' ? Unplug : KeyRound;
      return (
        <Notice
          level="info"
          role="status"
          headingLevel={3}
          icon={<Icon size={18} aria-hidden="true" />}
          title={i18n.t('compose.review.undoing')}
          actions={<Button onPress={openStudio}>{i18n.t(`send.${first.lacks}.action`)}</Button>}
        >
          {i18n.t(`compose.review.waitsFor.${first.lacks}`)}
        </Notice>
      );
    }
    case 'ended':
      return first.cancelled ? (
        <Notice level="ok" role="status" title={i18n.t('compose.review.firstCancelled')} />
      ) : null;
    case 'went':
      return (
        <ProblemNotice
          problem={{ kind: 'already-went' }}
          level="warn"
          actions={
            sendId !== undefined && (
              <Button size={30} onPress={() => go({ to: 'send', sendId })}>
                {i18n.t('compose.gone.see')}
              </Button>
            )
          }
        />
      );
  }
}

/** Why Schedule waits for the first one; undefined when it doesn't. */
export function heldBy(first: First): string | undefined {
  switch (first.is) {
    case 'none':
    case 'ended':
      return undefined;
    case 'looking':
      return i18n.t('compose.review.opening');
    case 'leaving':
      return i18n.t('compose.review.undoneHeld');
    case 'held-up':
      return i18n.t(`compose.review.waitsFor.${first.lacks}`);
    case 'went':
      return wordsFor({ kind: 'already-went' }).title;
  }
}
