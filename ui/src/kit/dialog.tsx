// A dialog that asks for one thing and returns focus to where it was opened.
import { useState, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button";
import { LongTextBox } from "./textbox";
import { useWords } from "./text";

type Props = { title: string; onClose: () => void; children: ReactNode; testId: string };

export function Dialog({ title, onClose, children, testId }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <AriaDialog className="dialog" data-testid={testId}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ReasonProps = {
  title: string;
  explain: string;
  confirm: string;
  busy: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks for a reason, which is kept in the journal; no reason, no act. */
export function ReasonDialog({ title, explain, confirm, busy, onConfirm, onClose, children }: ReasonProps) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const missing = reason.trim() === "" ? t("reason-missing") : null;
  return (
    <Dialog title={title} onClose={onClose} testId="reason-dialog">
      <p>{explain}</p>
      {children}
      <LongTextBox label={t("reason-label")} value={reason} onChange={setReason} testId="reason-text" autoFocus />
      <div className="actions">
        <Button variant="primary" testId="reason-confirm" refusal={busy ? t("busy") : missing} onPress={() => onConfirm(reason.trim())}>
          {confirm}
        </Button>
        <Button testId="reason-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
