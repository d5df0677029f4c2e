// A paper that was made, with a place to save it.
import { useMemo } from "react";
import type { PaperRequest, PaperView } from "../../bindings/views";
import { pressFor, useHost, useMediaDoor } from "../../host";
import { PaperShown } from "../../kit/paper";
import { PaperSave } from "../../kit/papersave";
import { useWords } from "../../kit/text";

export type ShownPaper = { request: PaperRequest; paper: PaperView };

export function Shown({ shown: { request, paper }, folder }: { shown: ShownPaper; folder: string }) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: request }), [host, request]);
  return (
    <PaperShown paper={paper} press={press} testId="papers">
      <PaperSave
        name={paper.name}
        folder={folder}
        label={t("papers-save")}
        save={(target) => host.save_paper({ paper: request, ...target })}
        media={media}
        testId="papers"
      />
    </PaperShown>
  );
}
