import { useEffect, useState } from 'react';
import { client } from '../../client/live.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TEXT } from './text.ts';

const AFTER_MS = 200;

/** Whether the phrase that is being typed will do, said in words while it grows. */
export function Styrka({ losenfras }: { readonly losenfras: string }) {
  const [duger, setDuger] = useState<boolean | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      if (losenfras === '') return setDuger(null);
      client.valv.bedomLosenfras({ losenfras }).then(
        (dom) => {
          if (isCurrent) setDuger(dom.duger);
        },
        () => {
          // Only a hint: the core judges the phrase once more when it is used.
          if (isCurrent) setDuger(null);
        },
      );
    }, AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [losenfras]);
  return (
    <span aria-live="polite">
      {duger === null ? null : <Tag kind={duger ? 'done' : 'due'}>{duger ? TEXT.fras.stark : TEXT.fras.svag}</Tag>}
    </span>
  );
}
