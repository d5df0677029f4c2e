// Every style sheet and font of the window, in the order in which they build on each other.
import "../kit/fonts.css";
import "../kit/tokens.css";
import "../kit/base.css";
import "../kit/kit.css";
import "../kit/media.css";
import "./shell.css";
import "../features/session/session.css";
import "../features/board/board.css";
import "../features/projector/projector.css";
import "../features/entry/entry.css";
import "../features/approve/approve.css";
import "../features/protocol/protocol.css";
import "../features/readiness/readiness.css";
import "../features/handover/handover.css";
import "../features/totals/totals.css";
import "../features/backup/backup.css";
import "../features/journal/journal.css";
