// The heading of a page; it takes the focus that the page before it has left.
import { useEffect, useRef, type ReactNode } from "react";

type Props = { className: string; children: ReactNode; testId?: string };

export function Title({ className, children, testId }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Focus falls to the body when its element goes; only then has a person come here from another page. Or they asked for
    // this in a menu, to whose button the focus has gone back.
    const from = document.activeElement;
    if ((from !== document.body && !from?.closest("[data-opens-pages]")) || document.hidden) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={title} className={className} tabIndex={-1} data-testid={testId}>
      {children}
    </h2>
  );
}
