// Help for the page that is open: F1 or “?”, short, searchable, and part of the program itself.
import { useEffect, useRef, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextBox } from "../../kit/textbox";
import { key, useWords, type Words } from "../../kit/text";
import { topicKeys, topicOf, topics, type Topic } from "./topics";

/** The parts of a topic: attributes of its message, and what stands above each. */
const parts: [string, string][] = [
  ["what", key("help-part-what")],
  ["keys", key("help-part-keys")],
  ["wrong", key("help-part-wrong")],
];

export function HelpButton({ page, desk }: { page: string; desk: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useHelpKey(place, () => setOpen(true));
  return (
    <span ref={place}>
      <Button variant="quiet" testId={`help-${desk}`} label={t("help-open")} onPress={() => setOpen(true)}>
        ?
      </Button>
      {open && <Help first={topicOf(page)} onClose={() => setOpen(false)} />}
    </span>
  );
}

/** F1 anywhere, “?” where nothing is typed; of two desks the one with the focus answers, or else the first. */
function useHelpKey(place: React.RefObject<HTMLElement | null>, onHelp: () => void): void {
  const latest = useRef(onHelp);
  useEffect(() => {
    latest.current = onHelp;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea");
      if (event.key !== "F1" && !(event.key === "?" && !typing)) return;
      const chosen = document.activeElement?.closest(".desk") ?? document.querySelector(".desk:not([hidden])");
      if (document.querySelector("[role=dialog]") || place.current?.closest(".desk") !== chosen) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [place]);
}

function Help({ first, onClose }: { first: Topic; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [topic, setTopic] = useState(first);
  const [search, setSearch] = useState("");
  const found = topics.filter((known) => textOf(known, words).toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const shown = found.includes(topic) ? topic : (found[0] ?? null);
  return (
    <Dialog title={t("help-title")} onClose={onClose} testId="help">
      <div className="help">
        <div className="help-topics">
          <TextBox label={t("help-search")} value={search} onChange={setSearch} testId="help-search" />
          <ListBox
            ref={list}
            aria-label={t("help-topics")}
            className="select-list help-list"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={shown ? [shown] : []}
            onSelectionChange={(keys) => setTopic(topics.find((known) => keys !== "all" && keys.has(known)) ?? topic)}
            renderEmptyState={() => <p className="side-note">{t("help-none")}</p>}
          >
            {found.map((known) => (
              <ListBoxItem key={known} id={known} className="select-item" textValue={t(topicKeys[known])} data-testid={`help-topic-${known}`}>
                {t(topicKeys[known])}
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        {shown && <TopicText topic={shown} words={words} />}
      </div>
      <div className="actions">
        <Button variant="primary" testId="help-close" onPress={onClose}>
          {t("action-close")}
        </Button>
      </div>
    </Dialog>
  );
}

function TopicText({ topic, words }: { topic: Topic; words: Words }) {
  const title = topicKeys[topic];
  return (
    <article className="help-text" data-testid="help-text" data-topic={topic} aria-live="polite">
      <h3 className="side-title">{words.t(title)}</h3>
      {parts.map(([part, heading]) => {
        const text = words.attribute(title, part);
        return (
          text && (
            <section key={part}>
              <h4 className="small-caps">{words.t(heading)}</h4>
              <p className="help-part">{text}</p>
            </section>
          )
        );
      })}
    </article>
  );
}

/** Everything that a topic says, to be searched. */
function textOf(topic: Topic, words: Words): string {
  const title = topicKeys[topic];
  return [words.t(title), ...parts.map(([part]) => words.attribute(title, part) ?? "")].join("\n");
}
