// Catches what goes wrong while drawing, so that a fault shows as a problem and never as an empty window.
import { Component, type ReactNode } from "react";
import type { Problem } from "../bindings/views";
import { asProblem, ProblemPanel } from "../kit/problem";

type Props = { children: ReactNode };

export class Fallback extends Component<Props, { problem: Problem | null }> {
  override state = { problem: null as Problem | null };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: asProblem(thrown) };
  }

  override render() {
    const { problem } = this.state;
    if (!problem) return this.props.children;
    return (
      <main className="content">
        <ProblemPanel problem={problem} onClose={() => this.setState({ problem: null })} />
      </main>
    );
  }
}
