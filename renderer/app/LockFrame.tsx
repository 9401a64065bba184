import type { ReactNode } from 'react';
import './app.css';

/** The frame of everything that shows before a vault is open: the program's name, and one thing to do. */
export function LockFrame({ children }: { readonly children: ReactNode }) {
  return (
    <main className="app-lock">
      <div className="app-lock-box">
        <p className="app-lock-name">Skyddsakt</p>
        {children}
      </div>
    </main>
  );
}
