import { useEffect, useRef, useState } from 'react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Row, Stack } from '../../ui/Layout.tsx';
import './bilaga.css';
import { text } from './text.ts';

/** A picture, as large as the window has room for, or as it is, to be scrolled in. */
export function Bild({ url, nr }: { readonly url: string; readonly nr: number }) {
  const scroller = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(true);
  const [isFaulty, setFaulty] = useState(false);
  // The arrows then scroll at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  if (isFaulty) return <Banner kind="danger" title={text.bildGickInte} isLive />;
  return (
    <Stack gap={2}>
      <Row justify="end">
        <Button size="small" onPress={() => setWhole(!isWhole)}>
          {isWhole ? text.fullStorlek : text.heltFonster}
        </Button>
      </Row>
      <section
        ref={scroller}
        className={cx('bilaga-bild', isWhole && 'bilaga-bild-hel')}
        aria-label={text.bild(nr)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <img src={url} alt={text.bild(nr)} onError={() => setFaulty(true)} />
      </section>
    </Stack>
  );
}
