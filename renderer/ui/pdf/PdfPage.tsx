import { type RefObject, useEffect, useRef, useState } from 'react';
import { Banner } from '../Banner.tsx';
import type { OpenPdf } from './pdf.ts';
import { text } from './text.ts';

interface Props {
  readonly pdf: OpenPdf;
  readonly nr: number;
  /** CSS pixels; 0 before the room is measured. */
  readonly width: number;
  /** What it scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One page: drawn while it is in sight or nearly so, and its words for a screen reader. */
export function PdfPage({ pdf, nr, width, scroller }: Props) {
  const frame = useRef<HTMLLIElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const isNear = useNear(frame, scroller);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!isNear || width === 0) {
      picture.current?.replaceChildren();
      return;
    }
    let isWanted = true;
    const drawing = pdf.draw(nr, width);
    const show = async () => {
      const drawn = await drawing.done;
      if (drawn === null || !isWanted) return;
      picture.current?.replaceChildren(drawn.canvas);
      setFault(drawn.isWhole ? null : text.bildSaknas(nr));
      const read = await pdf.words(nr);
      if (isWanted) setWords(read);
    };
    show().catch(() => {
      if (isWanted) setFault(text.sidanGickInte(nr));
    });
    return () => {
      isWanted = false;
      drawing.cancel();
    };
  }, [pdf, nr, width, isNear]);
  return (
    <li ref={frame} className="ui-pdf-page">
      <p className="ui-hidden">{text.sida(nr, pdf.sidor)}</p>
      {fault === null ? null : <Banner kind="danger" title={fault} isLive />}
      <div ref={picture} />
      <p className="ui-hidden">{words}</p>
    </li>
  );
}

/** Whether an element is within one window height of what is seen. */
function useNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: '100% 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return isNear;
}
