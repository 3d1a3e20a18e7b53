import { Component, type ReactNode } from 'react';

interface State {
  readonly failed: boolean;
}

/** A fault of the page itself: said plainly, with a way on, and without any of what was searched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="waiting" id="main">
        <h1>This page failed</h1>
        <p>
          The fault is in the page, not in what you did. If a search was under way, your past searches show
          whether it was recorded.
        </p>
        <p>
          <a className="usa-button" href="/">
            Open the search page again
          </a>
        </p>
      </main>
    );
  }
}
