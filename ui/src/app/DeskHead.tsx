// The head of a desk: what it is and how its copy stands, who sits there, and one row of its pages.
import type { DeskView, PersonView } from "../bindings/views";
import { HelpButton } from "../features/help/Help";
import { deskKeys } from "../kit/terms";
import { useWords } from "../kit/text";
import { BackupStatus } from "./BackupStatus";
import { PersonMenu, type PersonActs } from "./PersonMenu";
import { isUnder, placesOf, type Place, type Route } from "./routes";

type Props = { desk: DeskView; covered: boolean; route: Route; onGo: (route: Route) => void; acts: PersonActs };

export function DeskHead({ desk, covered, route, onGo, acts }: Props) {
  const { t } = useWords();
  const working = desk.person !== null && !covered;
  return (
    <header className="desk-head">
      <div className="desk-bar">
        <p className="desk-name">
          <span className="small-caps">{t(deskKeys[desk.desk])}</span>
          <strong>{desk.place}</strong>
        </p>
        {desk.person && <BackupStatus desk={desk.desk} />}
        <div className="desk-person">
          {desk.person && !desk.locked && <PersonMenu person={desk.person} desk={desk.desk} acts={acts} />}
          <HelpButton page={working ? route.page : "signin"} desk={desk.desk} />
        </div>
      </div>
      {working && desk.person && <DeskNav desk={desk} person={desk.person} route={route} onGo={onGo} />}
    </header>
  );
}

type NavProps = { desk: DeskView; person: PersonView; route: Route; onGo: (route: Route) => void };

/** First the pages of the count, then those that look after the desk; nothing hides. */
function DeskNav({ desk, person, route, onGo }: NavProps) {
  const { t } = useWords();
  const own = placesOf(desk.desk, person.role);
  const groups = [own.filter((place) => !place.keeping), own.filter((place) => place.keeping)].filter((group) => group.length > 0);
  return (
    <nav className="desk-nav" aria-label={t("desk-nav", { desk: t(deskKeys[desk.desk]) })}>
      {groups.map((group) => (
        <NavGroup key={group[0]?.page} places={group} route={route} onGo={onGo} />
      ))}
    </nav>
  );
}

function NavGroup({ places, route, onGo }: { places: Place[]; route: Route; onGo: (route: Route) => void }) {
  const { t } = useWords();
  return (
    <div className="nav-group">
      {places.map((place) => (
        <button
          key={place.page}
          type="button"
          className="nav-link"
          aria-current={currency(route, place)}
          data-testid={`nav-${place.page}`}
          onClick={() => onGo(place.route)}
        >
          {t(place.label)}
        </button>
      ))}
    </div>
  );
}

/** The page itself, or one to which a person comes from there. */
function currency(route: Route, place: Place): "page" | "true" | undefined {
  if (route.page === place.page) return "page";
  return isUnder(route.page, place.page) ? "true" : undefined;
}
