import { firstReply } from './client/first-reply.ts';
import './app/empty-html.ts';
import './app/zod-jitless.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { refreshSession } from './client/session.ts';
import './ui/tokens.css';
import './ui/base.css';

// Always this one word: titles end up in task bars, screen shares and window lists.
document.title = 'Skyddsakt';

void refreshSession(firstReply);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
