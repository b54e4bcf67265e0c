import { i18n } from '#i18n';
import { theTime } from '@/components/copy/format';
import { settleOffer, useOfferSettled } from '@/components/hooks/settled-offers';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { settle } from '@/lib/group/settled';
import type { Work } from './work';

/** Two windows wrote this draft: the later text stands here, the earlier one is offered back. */
export function OtherWindow({ work }: { work: Work }) {
  const { offered, id } = work.row;
  const settled = useOfferSettled(id, offered?.at);
  if (offered === undefined || settled) return null;
  const differs = Object.entries(offered.values).some(
    ([id, text]) => text !== (work.content.values[id] ?? ''),
  );
  if (!differs) return null;
  const take = () => {
    // What stands here now is offered in its turn, under the moment it was written.
    settleOffer(id, work.row.updatedAt);
    void work.draft.takeOther();
  };
  return (
    <Notice
      level="info"
      role="status"
      title={i18n.t('compose.other.title')}
      actions={
        <>
          <Button size={30} onPress={() => settleOffer(id, offered.at)}>
            {i18n.t('compose.other.keep')}
          </Button>
          <Button size={30} variant="quiet" onPress={take}>
            {i18n.t('compose.other.take')}
          </Button>
        </>
      }
    >
      {i18n.t('compose.other.body', [theTime(offered.at, settle(work.group, work.tenant).zone)])}
    </Notice>
  );
}
