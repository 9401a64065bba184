import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Every rule that WCAG 2.2 AA asks for, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WINDOW = { width: 1280, height: 720 };
/** What a window of 1280 x 720 has to lay out in at 200 %. */
const ZOOMED = { width: 640, height: 360 };

/** The rules whose answer depends on colours: all that the dark theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in the light and in the dark theme: one line per finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  const light = await runAxe(page, 'light', (axe) => axe.withTags(RULES));
  const dark = await runAxe(page, 'dark', (axe) => axe.withRules(COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

async function runAxe(
  page: Page,
  colorScheme: 'light' | 'dark',
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // The new mode of the runner opens a second page, which this program refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await choose(axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${colorScheme} ${id} ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** By how many pixels the page is wider than its window at 200 %, and what sticks out: empty when it fits. */
export async function overflowAtDoubleZoom(page: Page): Promise<string[]> {
  await page.setViewportSize(ZOOMED);
  const wide = await page.evaluate(() => {
    // The open program scrolls in a box of its own, the lock screen in the window.
    const roots = [document.documentElement, ...document.querySelectorAll('.app-scroll')];
    const isScrolled = (one: Element): boolean => {
      for (let up = one.parentElement; up !== null; up = up.parentElement)
        if (
          ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX) &&
          up !== document.body &&
          !roots.includes(up)
        )
          return true;
      return false;
    };
    const tooWide = roots.find((root) => root.scrollWidth > root.clientWidth);
    if (tooWide === undefined) return [];
    const out = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > tooWide.clientWidth + 1 && !isScrolled(one),
    );
    return [`${tooWide.scrollWidth - tooWide.clientWidth} px`, ...out.map((one) => `${one.tagName} ${one.className}`)];
  });
  await page.setViewportSize(WINDOW);
  return wide;
}

/** Whatever the page has left behind or shows to the outside: empty when there is nothing. */
export async function tracesOf(page: Page): Promise<string[]> {
  const inPage = await page.evaluate(async () => {
    const found: string[] = [];
    if (document.title !== 'Skyddsakt') found.push(`title: ${document.title}`);
    if (localStorage.length > 0) found.push('localStorage');
    if (sessionStorage.length > 0) found.push('sessionStorage');
    if ((await indexedDB.databases()).length > 0) found.push('indexedDB');
    if (document.cookie !== '') found.push('cookie');
    if (typeof caches !== 'undefined' && (await caches.keys()).length > 0) found.push('caches');
    if (history.state !== null) found.push('history state');
    return found;
  });
  const cookies = (await page.context().cookies()).length > 0 ? ['cookies'] : [];
  const address = page.url() === 'https://app.invalid/' ? [] : [`address: ${page.url()}`];
  return [...inPage, ...cookies, ...address];
}
