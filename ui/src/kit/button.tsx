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
};

export function Button({ children, onPress, testId, variant = "plain", refusal = null, reason = "beside", label }: Props) {
  const id = useId();
  const announce = useAnnounce();
  const refused = refusal !== null;
  const button = (
    <AriaButton
      className={`button button-${variant}`}
      data-testid={testId}
      {...(label ? { "aria-label": label } : {})}
      {...(refused ? { "aria-disabled": true, "aria-describedby": id } : {})}
      onPress={() => (refused ? announce(refusal) : onPress())}
    >
      {children}
    </AriaButton>
  );
  // The frame stays whether or not there is a refusal: a button that moved in the tree would lose the focus.
  if (reason === "asked") {
    return (
      <ReasonWhenAsked text={refusal} id={id}>
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

function ReasonWhenAsked({ children, text, id }: { children: ReactNode; text: string | null; id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <span onClick={() => setOpen(true)}>
      <TooltipTrigger delay={250} closeDelay={0} isOpen={open && text !== null} onOpenChange={setOpen} shouldCloseOnPress={false}>
        {children}
        <Tooltip className="reason-tip" placement="bottom">
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
