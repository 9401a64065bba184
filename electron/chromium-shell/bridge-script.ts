/** Names of the exposed bindings; the script takes them away from the page before any of its own code runs. */
export const BINDINGS = { call: '__skyddsaktCall', events: '__skyddsaktEvents', input: '__skyddsaktInput' } as const;

/** Input is reported at most this often. */
const INPUT_EVERY_MS = 2000;

/**
 * The script that builds `window.skyddsakt` before the page's own scripts: the two frozen functions of the bridge, for
 * the top frame of our origin only. It also reports that somebody is at the screen (never what was typed), and
 * keeps a dropped file from being opened in place of the program.
 */
export function bridgeScript(origin: string): string {
  return `(() => {
  const take = (name) => { const fn = window[name]; delete window[name]; return fn; };
  const call = take('${BINDINGS.call}');
  const events = take('${BINDINGS.events}');
  const input = take('${BINDINGS.input}');
  if (window.top !== window || location.origin !== '${origin}') return;
  const listeners = new Set();
  const bridge = Object.freeze({
    call: (name, value) => call(JSON.stringify({ name, input: value })),
    on: (fn) => { listeners.add(fn); return () => { listeners.delete(fn); }; },
  });
  Object.defineProperty(window, 'skyddsakt', { value: bridge, enumerable: true });
  const pump = async () => {
    for (;;) {
      const list = await events();
      for (const event of list) for (const fn of [...listeners]) queueMicrotask(() => fn(event));
    }
  };
  pump().catch(() => undefined);
  let told = -Infinity;
  const seen = () => {
    if (performance.now() - told < ${INPUT_EVERY_MS}) return;
    told = performance.now();
    input().catch(() => undefined);
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(kind, seen, { capture: true, passive: true });
  }
  for (const kind of ['dragover', 'drop']) {
    window.addEventListener(kind, (event) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); }, { capture: true });
  }
})();`;
}
