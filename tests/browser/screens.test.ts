import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type Chromium } from '../harness/browser/chromium.ts';
import { chromeBuild } from './support/build.ts';
import { seriousFindings } from './support/axe.ts';
import { atWidth, inScheme, picture, sideways } from './support/picture.ts';
import { walk, type Language } from './support/walk.ts';

// One walk through all screens in each language: what it looks like, whether axe finds something serious in
// either theme, whether it fits 320 px. Everything found is told together at the end.

describe.each<Language>(['en', 'es'])('every screen (%s)', (language) => {
  let chromium: Chromium;
  const axe: Record<string, string[]> = {};
  const wide: Record<string, number> = {};
  const open: string[] = [];
  const suffix = language === 'en' ? '' : `.${language}`;
  beforeAll(async () => {
    chromium = await launchChromium({
      extensionDir: chromeBuild(),
      ...(language === 'en' ? {} : { lang: language }),
    });
    for await (const { name, screen, main, frames } of walk(chromium, language)) {
      const { page } = screen;
      await page.setViewport({ width: 400, height: 900, ...page.viewport(), deviceScaleFactor: 2 });
      for (const scheme of ['light', 'dark'] as const) {
        await inScheme(page, scheme);
        await picture(page, `${name}.${scheme}${suffix}`, frames);
        const found = await seriousFindings(page);
        if (found.length > 0) axe[`${name}, ${scheme}`] = found;
      }
      await inScheme(page, 'light');
      if (!main) continue;
      await atWidth(page, 320, async () => {
        await picture(page, `${name}.light${suffix}.320`, frames);
        const over = await sideways(page);
        if (over > 0) wide[name] = over;
        // The Studio's menu is the one thing that is closed until it is asked for.
        const isOpen = await page.evaluate(
          () => (document.querySelector('nav[data-open=false]')?.getClientRects().length ?? 0) > 0,
        );
        if (isOpen) open.push(name);
      });
    }
  });
  afterAll(() => chromium.close());

  it('holds nothing that axe calls serious or critical, in both themes', () => {
    expect(axe).toEqual({});
  });

  it('fits 320 px without scrolling sideways', () => {
    expect(wide).toEqual({});
  });

  it('has its menu closed at 320 px until somebody opens it', () => {
    expect(open).toEqual([]);
  });
});
