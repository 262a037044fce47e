import { FailedState } from '@kept/ui';
import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode /** a new value tries again, e.g. the address */;
  readonly resetKey?: string;
  /** what is beside the page: it goes without a word, the page stays */
  readonly isQuiet?: boolean;
};
type State = { readonly error: Error | null; readonly resetKey: string | undefined };

/** Catches what a page throws: says so, keeps the rest of the desk, and tries again on request. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null;
    return { error: null, resetKey: props.resetKey };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (this.props.isQuiet) return null;
    return (
      <FailedState
        title="This page could not be shown"
        detail={`What you typed is kept. ${error.message}`}
        onRetry={() => {
          // A page whose code is gone after an update is there again after a reload.
          if (isMissingCode(error)) window.location.reload();
          else this.setState({ error: null });
        }}
      />
    );
  }
}

function isMissingCode(error: Error): boolean {
  return /dynamically imported module|module script failed/i.test(error.message);
}
