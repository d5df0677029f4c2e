// A page inside a desk, its heading, and a way back.
import type { ReactNode } from "react";
import { Button } from "./button";
import { Title } from "./title";
import { useWords } from "./text";

type Props = { title: string; intro?: string; children: ReactNode; testId: string };

export function Page({ title, intro, children, testId }: Props) {
  return (
    <section className="page" data-testid={testId}>
      <header className="page-head">
        <Title className="page-title">{title}</Title>
        {intro && <p className="page-intro">{intro}</p>}
      </header>
      {children}
    </section>
  );
}

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useWords();
  return (
    <Button variant="quiet" testId="back" onPress={onBack}>
      <span aria-hidden="true">←</span>
      {t("action-back")}
    </Button>
  );
}
