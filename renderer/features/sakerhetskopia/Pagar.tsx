import type { Jobb } from '../../client/jobb.ts';
import { Progress } from '../../ui/Progress.tsx';
import { TEXT } from './text.ts';

/** How far a backup or a restoring is, and the way out. */
export function Pagar({ jobb: { job, cancel }, label }: { readonly jobb: Jobb<unknown>; readonly label: string }) {
  if (job.state !== 'running') return null;
  const { klart, av, isCancelling } = job;
  return (
    <Progress
      label={isCancelling ? TEXT.avbryter : label}
      done={av === null ? 0 : Math.floor((100 * klart) / av)}
      of={av === null ? undefined : 100}
      unit={TEXT.procent}
      onCancel={isCancelling ? undefined : cancel}
    />
  );
}
