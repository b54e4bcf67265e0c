import { soon, type Screen } from './find.ts';

/**
 * Waits until at least `count` pictures of emails are drawn. A picture is a frame that is `aria-hidden` until it has
 * loaded under the one before it; the frames run nothing, so nobody can be asked inside.
 */
export const seePictures = (screen: Screen, count: number): Promise<true> =>
  soon(
    () =>
      screen.page.evaluate((least) => {
        const frames = [...document.querySelectorAll('iframe')].filter((frame) => frame.srcdoc !== '');
        return (
          frames.length >= least && frames.every((frame) => frame.getAttribute('aria-hidden') !== 'true')
        );
      }, count),
    () => `Fewer than ${count} pictures of emails were drawn.`,
  );

/** Waits until the preview shows this text as it goes out, escaped. */
export const seeInPreview = (screen: Screen, text: string): Promise<true> =>
  soon(
    () =>
      screen.page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('iframe:not([aria-hidden=true])')].some((frame) =>
            (frame as HTMLIFrameElement).srcdoc.includes(wanted),
          ),
        text,
      ),
    () => `The preview does not show “${text}”.`,
  );

/** Waits until nothing moves any more that moves only once: sheets that slide, buttons that change colour. */
export const seeStill = ({ page }: Pick<Screen, 'page'>): Promise<true> =>
  soon(
    () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .every(
            ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
          ),
      ),
    () => 'The screen does not come to rest.',
  );
