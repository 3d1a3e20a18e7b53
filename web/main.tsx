import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@uswds/uswds/css/uswds.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/answer.css';
import './styles/matches.css';
import './styles/map.css';
import './styles/desk.css';
import './styles/access.css';
import './styles/sign-in.css';
import './styles/print.css';
import { App } from './shell/App.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { SessionProvider } from './shell/session.tsx';

const place = document.getElementById('plateward');
if (place === null) throw new Error('index.html has no place for the pages');

createRoot(place).render(
  <StrictMode>
    <ErrorBoundary>
      <SessionProvider>
        <App />
      </SessionProvider>
    </ErrorBoundary>
  </StrictMode>,
);
