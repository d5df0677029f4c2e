// A button that, when it may not be pressed, stays reachable and says why.
import { useId, useState, type ReactNode } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { useAnnounce } from "./announce";

type Props = {
  children: ReactNode;
  onPress: () => void;
  testId: string;
  variant?: "primary" | "plain" | "quiet";
  /** Why it may not be pressed; null when it may. */
  refusal?: string | null;
  /** Where the reason stands: always visible beside it, or when asked for. */
  reason?: "beside" | "asked";
  label?: string;
  /** Whether Tab reaches it; in a table that is walked through by arrows, only that of the present row. */
  reachable?: boolean;
  /** It takes the focus when it appears: Enter goes on. */
  autoFocus?: boolean;
};

export function Button({ children, onPress, testId, variant = "plain", refusal = null, reason = "beside", label, reachable = true, autoFocus = false }: Props) {
  const id = useId();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const refused = refusal !== null;
  const refuse = (why: string) => {
    announce(why);
    setAsked(true);
  };
  const button = (
    <AriaButton
      className={`button button-${variant}`}
      data-testid={testId}
      excludeFromTabOrder={!reachable}
      autoFocus={autoFocus}
      {...(label ? { "aria-label": label } : {})}
      {...(refused ? { "aria-disabled": true, "aria-describedby": id } : {})}
      onPress={() => (refused ? refuse(refusal) : onPress())}
    >
      {children}
    </AriaButton>
  );
  // The frame stays whether or not there is a refusal: a button that moved in the tree would lose the focus.
  if (reason === "asked") {
    return (
      <ReasonWhenAsked text={refusal} id={id} open={asked} onOpen={setAsked}>
        {button}
      </ReasonWhenAsked>
    );
  }
  return (
    <span className="button-place">
      {button}
      {refused && (
        <span id={id} className="button-reason">
          {refusal}
        </span>
      )}
    </span>
  );
}

/** Where reasons are drawn: inside the main landmark, so that everything on a page belongs to one. */
export function ReasonPlace() {
  return <div id={REASONS} className="reasons" />;
}

const REASONS = "reasons";

type ReasonProps = { children: ReactNode; text: string | null; id: string; open: boolean; onOpen: (open: boolean) => void };

function ReasonWhenAsked({ children, text, id, open, onOpen }: ReasonProps) {
  return (
    <span>
      <TooltipTrigger delay={250} closeDelay={0} isOpen={open && text !== null} onOpenChange={onOpen} shouldCloseOnPress={false}>
        {children}
        <Tooltip className="reason-tip" placement="bottom" UNSTABLE_portalContainer={document.getElementById(REASONS) ?? document.body}>
          {text}
        </Tooltip>
      </TooltipTrigger>
      {text !== null && (
        <span id={id} className="only-heard">
          {text}
        </span>
      )}
    </span>
  );
}
