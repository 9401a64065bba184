import { useState } from 'react';
import { useCoreEvent } from '../client/events.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import './app.css';

/** The last half minute before the idle lock, above everything else. Any key and any movement takes it away. */
export function LockNear() {
  const [sekunder, setSekunder] = useState<number | null>(null);
  useCoreEvent((event) => {
    if (event.name === 'lock.neared') setSekunder(event.sekunder);
  });
  return (
    // An open dialogue hides all that is beside it, but for what says that it stands above.
    <output className="app-lock-near" data-react-aria-top-layer="true">
      {sekunder === null ? null : (
        <p className="app-lock-near-box">
          {/* A screen reader hears it once; the seconds are for the eye. */}
          <VisuallyHidden>Valvet låser sig snart. Tryck på en tangent för att fortsätta.</VisuallyHidden>
          <span aria-hidden="true">
            <strong>Låser om {sekunder} s.</strong> Tryck på en tangent eller rör musen för att fortsätta.
          </span>
        </p>
      )}
    </output>
  );
}
