import type { JobbHandle } from '../../client/jobb.ts';
import { Progress } from '../../ui/Progress.tsx';
import { TEXT } from './text.ts';

/** How far a backup or a restoring is, and the way out. */
export function Pagar({ jobb, label }: { readonly jobb: JobbHandle; readonly label: string }) {
  return (
    <Progress
      label={jobb.isCancelling ? TEXT.avbryter : label}
      done={jobb.procent ?? 0}
      of={jobb.procent === null ? undefined : 100}
      unit={TEXT.procent}
      onCancel={jobb.isCancelling ? undefined : jobb.cancel}
    />
  );
}
