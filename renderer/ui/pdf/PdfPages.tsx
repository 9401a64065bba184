import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import { PdfTools } from './PdfTools.tsx';
import type { OpenPdf } from './pdf.ts';
import './pdf.css';
import { text } from './text.ts';
import { nextZoom, percentOf, widthOf, type Zoom } from './zoom.ts';

/** The pages of a document one below the other, with keys and buttons for page and size. */
export function PdfPages({ pdf, namn }: { readonly pdf: OpenPdf; readonly namn: string }) {
  const scroller = useRef<HTMLOListElement>(null);
  const [room, setRoom] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('bredd');
  const [nr, setNr] = useState(1);
  const width = widthOf(zoom, room);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // The arrows then scroll at once.
    element.focus({ preventScroll: true });
    const observer = new ResizeObserver(() => setRoom(roomOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const place = element.scrollTop / element.scrollHeight;
    element.style.setProperty('--pdf-width', `${width}px`);
    element.scrollTop = place * element.scrollHeight;
  }, [width]);

  const goTo = (wanted: number) => {
    const page = scroller.current?.children[wanted - 1];
    if (page instanceof HTMLElement) scroller.current?.scrollTo({ top: page.offsetTop - PAGE_GAP });
  };
  const changeZoom = (direction: 'in' | 'ut') => setZoom((now) => nextZoom(now, room, direction) ?? now);
  const acts: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(nr + 1),
    PageUp: () => goTo(isAtTop(scroller.current, nr) ? nr - 1 : nr),
    Home: () => goTo(1),
    End: () => goTo(pdf.sidor),
    '+': () => changeZoom('in'),
    '-': () => changeZoom('ut'),
    '0': () => setZoom('bredd'),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for what its buttons do
    <section className="ui-pdf" aria-label={text.forhandsvisning} onKeyDown={onKeyDown}>
      <PdfTools
        nr={nr}
        av={pdf.sidor}
        percent={percentOf(zoom, room)}
        onPage={goTo}
        onZoom={changeZoom}
        onFit={() => setZoom('bredd')}
      />
      <ol
        ref={scroller}
        className="ui-pdf-pages"
        aria-label={text.sidorna(namn)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => setNr(pageInSight(currentTarget))}
      >
        {Array.from({ length: pdf.sidor }, (_, index) => (
          <PdfPage key={index + 1} pdf={pdf} nr={index + 1} width={width} scroller={scroller} />
        ))}
      </ol>
    </section>
  );
}

/** As in pdf.css. */
const PAGE_GAP = 12;

function roomOf(element: HTMLElement): number {
  return Math.max(0, element.clientWidth - 2 * PAGE_GAP);
}

/** The last page that begins in the upper third of what is seen. */
function pageInSight(element: HTMLElement): number {
  const line = element.scrollTop + element.clientHeight / 3;
  const pages = [...element.children] as HTMLElement[];
  return Math.max(1, pages.findLastIndex((page) => page.offsetTop <= line) + 1);
}

/** Page Up goes to the top of the page one is reading, and from there to the page before. */
function isAtTop(element: HTMLElement | null, nr: number): boolean {
  const page = element?.children[nr - 1];
  return page instanceof HTMLElement && element !== null && element.scrollTop <= page.offsetTop;
}
