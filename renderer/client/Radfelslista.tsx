import { useEffect, useRef } from 'react';
import type { Radfel } from '../../shared/lib/textfil.ts';
import { Banner } from '../ui/Banner.tsx';
import { focusLine } from '../ui/focus-field.ts';
import { Link } from '../ui/Link.tsx';

const TEXT = {
  titel: (antal: number) => (antal === 1 ? 'Filen har ett fel' : `Filen har ${antal} fel`),
  inget: 'Inget är inläst. Välj ett fel för att komma till raden, rätta den och granska igen.',
  rad: (rad: number) => `Rad ${rad}`,
  fler: (antal: number) => `Och ${antal} fel till. Har du valt rätt fil?`,
} as const;

interface Props {
  readonly fel: readonly Radfel[];
  readonly antalFel: number;
  /** The field that holds the text. */
  readonly falt: string;
}

/** Every fault of a file by its line, each leading to it. Takes the focus when it appears. */
export function Radfelslista({ fel, antalFel, falt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="ui-error-summary">
      <Banner kind="danger" title={TEXT.titel(antalFel)}>
        <p>{TEXT.inget}</p>
        <ul className="ui-error-list">
          {fel.map(({ rad, mening }) => (
            <li key={`${rad} ${mening}`}>
              <Link quiet onPress={() => focusLine(falt, rad)}>
                {TEXT.rad(rad)}
              </Link>
              : {mening}
            </li>
          ))}
        </ul>
        {antalFel > fel.length ? <p>{TEXT.fler(antalFel - fel.length)}</p> : null}
      </Banner>
    </div>
  );
}
