// Who sits at a desk, and what they can do about it: lock it, let somebody else in, change their passphrase, sign out.
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { DeskKind, PersonView } from "../bindings/views";
import { roleKeys } from "../kit/terms";
import { useWords } from "../kit/text";

export type PersonActs = Record<"lock" | "other" | "passphrase" | "signOut", () => void>;

type Props = { person: PersonView; desk: DeskKind; acts: PersonActs };

export function PersonMenu({ person, desk, acts }: Props) {
  const { t } = useWords();
  return (
    <MenuTrigger>
      <Button className="person-button" data-opens-pages="" data-testid={`person-at-${desk}`}>
        <span className="person-who">
          <strong>{person.name}</strong> <span className="person-what">{t(roleKeys[person.role])}</span>
        </span>
        <span className="select-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="select-list menu">
          <Item testId={`lock-${desk}`} text={t("lock-now")} press={t("lock-key")} onAct={acts.lock} />
          <Item testId={`other-${desk}`} text={t("signin-other")} onAct={acts.other} />
          <Item testId={`passphrase-${desk}`} text={t("passphrase-own")} onAct={acts.passphrase} />
          <Separator className="menu-rule" />
          <Item testId={`signout-${desk}`} text={t("signout")} onAct={acts.signOut} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type ItemProps = { testId: string; text: string; press?: string; onAct: () => void };

/** `press`: the keys that do the same without the menu. */
function Item({ testId, text, press, onAct }: ItemProps) {
  return (
    <MenuItem className="select-item menu-item" textValue={text} data-testid={testId} onAction={onAct}>
      {text}
      {press && <kbd className="menu-key">{press}</kbd>}
    </MenuItem>
  );
}
