import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { clearStatus, useStatus } from './status.ts';
import './feedback.css';

const SHOWN_MS = 6000;

/** The line at the lower edge. Good news goes away by itself; what needs somebody stays until it is closed. */
export function StatusLine() {
  const message = useStatus((state) => state.message);
  useEffect(() => {
    if (message?.kind !== 'done' && message?.kind !== 'info') return;
    const timer = setTimeout(clearStatus, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className="ui-status ui-no-print" aria-live="polite">
      {message === null ? null : (
        <Banner
          kind={message.kind}
          title={message.text}
          action={<Button variant="quiet" size="small" icon={X} aria-label="Stäng meddelandet" onPress={clearStatus} />}
        />
      )}
    </div>
  );
}
