// Prints a paper: which printer, how often, what becomes of it, and the question whether all of it came out.
import { useCallback, useEffect, useState } from "react";
import { Button as AriaButton, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import type { PrinterView, PrintingView, PrintProgress, Problem } from "../bindings/views";
import { useAct, useAsk } from "./ask";
import { Button } from "./button";
import { ProblemPanel } from "./problem";
import { TextBox } from "./textbox";
import { key, useWords, type Words } from "./text";

/** What can be done with one paper; `pressFor` of the host makes it. */
export type Press = {
  printers: () => Promise<PrinterView[]>;
  print: (a: { printer: string; copies: number }) => Promise<PrintingView>;
  /** A printing that nobody has answered yet. */
  open: () => Promise<PrintingView | null>;
  progress: (a: { printing: number }) => Promise<PrintProgress>;
  end: (a: { printing: number; whole: boolean }) => Promise<void>;
};

/** The most copies of one order; the core refuses more. */
const COPIES_MAX = 20;
/** Milliseconds between two looks at the queue. */
const BETWEEN_LOOKS = 700;
/** Where this computer remembers its printer. */
const REMEMBERED = "counterfoil.printer";

/** What a person said of the paper. */
const answerKeys = { whole: key("print-whole"), "not-whole": key("print-not-whole") };

type Props = {
  press: Press;
  onPrinted?: () => void;
  note?: string;
  /** Whether the paper holds a secret: then it is saved nowhere, and what a printer does not print is written down by hand. */
  secret?: boolean;
};

export function PrintPanel({ press, onPrinted, note, secret = false }: Props) {
  const { t } = useWords();
  const [under, setUnder] = useState<{ view: PrintingView; printer: string } | null>(null);
  const [answered, setAnswered] = useState<keyof typeof answerKeys | null>(null);
  useEffect(() => {
    let current = true;
    // A question that was left open when the page was left is asked again; without an answer the panel begins anew.
    press.open().then((view) => current && view && setUnder({ view, printer: "" }), () => undefined);
    return () => {
      current = false;
    };
  }, [press]);
  const begun = (view: PrintingView, printer: string) => {
    setAnswered(null);
    setUnder({ view, printer });
  };
  const ended = (whole: boolean) => {
    setUnder(null);
    setAnswered(whole ? "whole" : "not-whole");
    if (whole) onPrinted?.();
  };
  return (
    <section className="print" aria-label={t("print-title")} data-testid="print">
      <h3 className="side-title">{t("print-title")}</h3>
      {answered && (
        <p className="notice" role="status" data-testid={`print-${answered}`}>
          {t(answerKeys[answered], { secret: told(secret) })}
        </p>
      )}
      {under ? <UnderWay press={press} under={under} onEnded={ended} secret={secret} /> : <Order press={press} secret={secret} onBegun={begun} {...(note ? { note } : {})} />}
    </section>
  );
}

/** As the words are told it. */
function told(secret: boolean): string {
  return secret ? "yes" : "no";
}

function withSecret(problem: Problem, secret: boolean): Problem {
  return { ...problem, params: { ...problem.params, secret: told(secret) } };
}

type OrderProps = { press: Press; secret: boolean; onBegun: (view: PrintingView, printer: string) => void; note?: string };

function Order({ press, secret, onBegun, note }: OrderProps) {
  const words = useWords();
  const { t } = words;
  const { value: printers, problem, again } = useAsk(press.printers);
  const [chosen, setChosen] = useState<string | null>(() => localStorage.getItem(REMEMBERED));
  const [copies, setCopies] = useState("1");
  const { busy, problem: failed, clear, run } = useAct();
  const printer = (printers ?? []).find((p) => p.name === chosen) ?? printers?.[0] ?? null;
  const print = () =>
    void run(async () => {
      if (!printer) return;
      localStorage.setItem(REMEMBERED, printer.name);
      onBegun(await press.print({ printer: printer.name, copies: Number(copies) }), printer.name);
    });
  const shown = failed ?? problem;
  return (
    <>
      {shown && <ProblemPanel problem={withSecret(shown, secret)} {...(failed ? { onClose: clear } : {})} />}
      {printers?.length === 0 && <p className="side-note">{t("print-printers-none", { secret: told(secret) })}</p>}
      {printer && printers && (
        <div className="print-order">
          <PrinterChoice printers={printers} printer={printer} onChoose={setChosen} />
          <TextBox label={t("print-copies")} value={copies} onChange={setCopies} testId="print-copies" />
        </div>
      )}
      {printer && note && <p className="side-note">{note}</p>}
      <div className="actions">
        {printer && (
          <Button testId="print-do" onPress={print} refusal={busy ? t("busy") : refusalOf(printer, copies, secret, words)}>
            {t("print-do")}
          </Button>
        )}
        <Button variant="quiet" testId="print-look-again" onPress={again}>
          {t("print-look-again")}
        </Button>
      </div>
    </>
  );
}

function refusalOf(printer: PrinterView, copies: string, secret: boolean, { t }: Words): string | null {
  if (printer.state === "rejecting") return t("print-printer-rejecting", { secret: told(secret) });
  const number = Number(copies);
  return Number.isInteger(number) && number >= 1 && number <= COPIES_MAX ? null : t("print-copies-wrong", { limit: COPIES_MAX });
}

const stateKeys: Record<PrinterView["state"], string> = {
  ready: key("print-state-ready"),
  busy: key("print-state-busy"),
  paused: key("print-state-paused"),
  rejecting: key("print-state-rejecting"),
};

/** Reasons that the Internet Printing Protocol names; others are shown in the system's own words. */
const remarkKeys: Record<string, string> = {
  "media-empty": key("print-remark-media-empty"),
  "media-jam": key("print-remark-media-jam"),
  "toner-empty": key("print-remark-toner-empty"),
  "door-open": key("print-remark-door-open"),
  offline: key("print-remark-offline"),
};

function withRemark(state: string, remark: string | null, { t }: Words): string {
  if (!remark) return state;
  const known = remarkKeys[remark];
  return t("print-remark", { state, remark: known ? t(known) : remark });
}

type ChoiceProps = { printers: PrinterView[]; printer: PrinterView; onChoose: (name: string) => void };

function PrinterChoice({ printers, printer, onChoose }: ChoiceProps) {
  const words = useWords();
  const stateOf = (p: PrinterView) => withRemark(words.t(stateKeys[p.state]), p.remark, words);
  return (
    <Select className="select print-printer" value={printer.name} onChange={(name) => onChoose(String(name))}>
      <Label>{words.t("print-printer")}</Label>
      <AriaButton className="select-button" data-testid="print-printer" data-state={printer.state}>
        <SelectValue />
        <span className="select-arrow" aria-hidden="true" />
      </AriaButton>
      <span className="side-note" data-testid="print-printer-state">
        {stateOf(printer)}
      </span>
      <Popover className="popover">
        <ListBox className="select-list">
          {printers.map((p) => (
            <ListBoxItem key={p.name} id={p.name} textValue={nameOf(p)} className="select-item" data-testid={`print-printer-${p.name}`}>
              {nameOf(p)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function nameOf({ name, description }: PrinterView): string {
  return description === "" || description === name ? name : `${name} · ${description}`;
}

type UnderProps = { press: Press; secret: boolean; under: { view: PrintingView; printer: string }; onEnded: (whole: boolean) => void };

function UnderWay({ press, secret, under: { view, printer }, onEnded }: UnderProps) {
  const words = useWords();
  const { t } = words;
  const progress = useProgress(press, view.printing);
  const { busy, problem, clear, run } = useAct();
  const end = (whole: boolean) =>
    void run(async () => {
      await press.end({ printing: view.printing, whole });
      onEnded(whole);
    });
  const refusal = busy ? t("busy") : null;
  const [pages, copies] = [view.pages, view.copies.length];
  return (
    <div className="print-under">
      {printer !== "" && <p>{t("print-what", { printer, copies })}</p>}
      <p role="status" className={`print-progress print-progress-${progress.state}`} data-testid="print-progress" data-state={progress.state}>
        <span className="print-lamp" aria-hidden="true" />
        {withRemark(t(progressKeys[progress.state]), progress.remark, words)}
      </p>
      {problem && <ProblemPanel problem={withSecret(problem, secret)} onClose={clear} />}
      <fieldset className="print-question" data-testid="print-question">
        <legend>{copies > 1 ? t("print-question-copies", { pages, copies }) : t("print-question", { pages })}</legend>
        <p className="side-note">{t("print-question-note")}</p>
        <div className="actions">
          <Button testId="print-yes" onPress={() => end(true)} refusal={refusal}>
            {t("print-yes")}
          </Button>
          <Button testId="print-no" onPress={() => end(false)} refusal={refusal}>
            {t("print-no")}
          </Button>
        </div>
      </fieldset>
    </div>
  );
}

type Seen = { state: PrintProgress["state"] | "unknown"; remark: string | null };

const progressKeys: Record<Seen["state"], string> = {
  waiting: key("print-progress-waiting"),
  printing: key("print-progress-printing"),
  done: key("print-progress-done"),
  failed: key("print-progress-failed"),
  unknown: key("print-progress-unknown"),
};

/** Looks at the queue again and again until the job has ended. A queue that does not answer is asked on: paper may still come. */
function useProgress(press: Press, printing: number): Seen {
  const [seen, setSeen] = useState<Seen>({ state: "waiting", remark: null });
  const look = useCallback(async (): Promise<Seen> => {
    try {
      return await press.progress({ printing });
    } catch {
      return { state: "unknown", remark: null };
    }
  }, [press, printing]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const again = async () => {
      const now = await look();
      if (!current) return;
      setSeen(now);
      if (now.state !== "done" && now.state !== "failed") timer = setTimeout(() => void again(), BETWEEN_LOOKS);
    };
    void again();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [look]);
  return seen;
}
