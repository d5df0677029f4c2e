// What was published: number, status, digest, where it lies, and what could not be written.
import { useEffect, useRef } from "react";
import type { PublishedView, ResultsStatus } from "../../bindings/views";
import { key, useWords } from "../../kit/text";

export const statusKeys: Record<ResultsStatus, string> = {
  "unofficial-partial": key("results-unofficial-partial"),
  "unofficial-complete": key("results-unofficial-complete"),
  certified: key("results-certified"),
  correction: key("results-correction"),
};

/** Why a form was left out, by the core's code. */
const leftKeys: Record<string, string> = {
  "no-seats": key("publish-left-no-seats"),
};

export function Done({ published }: { published: PublishedView }) {
  const { t, moment, bytes } = useWords();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [published]);
  const facts = [
    { id: "sequence", label: t("publish-number"), text: String(published.sequence) },
    { id: "status", label: t("publish-status"), text: t(statusKeys[published.status]) },
    { id: "at", label: t("publish-at"), text: moment(published.at) },
    { id: "folder", label: t("publish-folder-is"), text: published.folder },
    { id: "files", label: t("publish-files"), text: t("publish-files-are", { n: published.files, size: bytes(published.bytes) }) },
    { id: "container", label: t("publish-container"), text: published.container ?? t("publish-container-none") },
    { id: "figures", label: t("publish-digest"), text: published.figures },
  ];
  return (
    <section className="written" ref={panel} tabIndex={-1} aria-label={t("publish-done", { n: published.sequence })} data-testid="publish-done" data-status={published.status}>
      <p className="written-title" role="status">
        {t("publish-done", { n: published.sequence })}
      </p>
      <dl className="publish-facts">
        {facts.map((fact) => (
          <div key={fact.id}>
            <dt>{fact.label}</dt>
            <dd data-testid={`published-${fact.id}`}>{fact.text}</dd>
          </div>
        ))}
      </dl>
      {published.left.length > 0 && (
        <ul className="side-note" data-testid="published-left">
          {published.left.map((left) => (
            <li key={left.name}>{t("publish-left", { name: left.name, why: t(leftKeys[left.reason] ?? "publish-left-no-words") })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
