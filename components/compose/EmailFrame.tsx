import { i18n } from '#i18n';
import { useBox } from '@/components/hooks/use-box';
import { useBuffer } from '@/components/hooks/use-buffer';
import { type Preview, usePreview } from '@/components/hooks/use-preview';
import { cx } from '@/components/ui/cx';
import type { LiquidPerson } from '@/lib/liquid/person';
import type { Parts } from '@/lib/template/template';
import css from './EmailFrame.module.css';

export type EmailFrameProps = {
  /** Filled and unguarded; Liquid still in. */
  parts: Parts | undefined;
  person: LiquidPerson | undefined;
  /** Phone or computer; scaled down to fit. */
  width: 375 | 600;
  dark?: boolean | undefined;
  /** The accessible name of the frame. */
  title: string;
  /** Height in px as seen; otherwise it fills its parent. */
  height?: number | undefined;
  /** A picture of the email: nothing to scroll, focus or read. */
  still?: boolean | undefined;
  plain?: boolean | undefined;
  /** ms to wait after the last change. */
  delay?: number | undefined;
};

/** The email itself, after Liquid and the sanitiser, in a frame that can run and load nothing. */
export function EmailFrame(props: EmailFrameProps) {
  const { parts, person, width, dark, still, plain } = props;
  const { ref, room, seen } = useBox();
  const preview = usePreview(seen ? parts : undefined, person, props.delay ?? 0);
  const { frames, shown, loaded } = useBuffer(preview.shown?.html ?? '');
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const size = { width, height: `${100 / scale}%`, transform: `scale(${scale})` };
  return (
    <div
      ref={ref}
      className={cx(css.box, dark && css.dark)}
      style={props.height === undefined ? undefined : { height: props.height }}
      {...(still ? { 'aria-hidden': true, inert: true } : {})}
    >
      {plain ? (
        <pre className={css.plain} tabIndex={0} aria-label={props.title}>
          {preview.shown?.plaintext}
        </pre>
      ) : (
        frames.map((page) => (
          <iframe
            key={page.id}
            className={cx(css.frame, page.id !== shown && css.under, still && css.still)}
            style={{
              ...size,
              colorScheme: dark ? 'dark' : 'light',
              marginLeft: Math.max(0, (room - width * scale) / 2),
            }}
            sandbox=""
            srcDoc={page.html}
            title={props.title}
            scrolling={still ? 'no' : 'auto'}
            {...(page.id === shown ? {} : { 'aria-hidden': true })}
            {...(still ? { tabIndex: -1 } : {})}
            onLoad={() => loaded(page.id)}
          />
        ))
      )}
      {preview.is === 'failed' && !still ? (
        <p className={css.failed} role="status">
          {failedWords(preview.why)}
        </p>
      ) : null}
    </div>
  );
}

function failedWords(why: Preview['why']): string {
  switch (why) {
    case 'stopped':
      return i18n.t('compose.preview.stopped');
    case 'aborted':
      return i18n.t('compose.preview.aborted');
    case 'too-large':
      return i18n.t('compose.preview.tooLarge');
    case 'broken':
    case undefined:
      return i18n.t('compose.preview.broken');
  }
}
