// The desks of the in-memory host: who sits there, what is set up, what is locked.
import type { DeskKind, DeskView, OfferView, PersonView, Role, SetupView, SlipView, Start } from "../../bindings/views";
import type { Host } from "../types";
import { contests, electionTitle, people, stations, type Language } from "./example";
import { asLanguage, problem, refuse } from "./problem";

const PLACES: Record<DeskKind, string> = { centre: "Centre Upper Valley", office: "Office of the Three Valleys" };
/** What the letter of the in-memory election says. */
export const LETTER = {
  authority: ["9F86", "D081", "884C", "7D65", "9A2F", "EAA0", "C55A", "D015"],
  definition: ["5C1E", "9A07", "44D2", "B6F3", "0B11", "7AE4", "CC92", "3F60"],
};
/** Which groups are asked for at each try, counted over both fingerprints. */
const ASKED = [
  [1, 6, 11],
  [0, 4, 15],
];
export const RECOVERY = ["7KQ2", "M4XR", "T8BH", "W6ND", "9VZ2", "7Q3K", "0F5J", "E1CP", "XW7S"];
const RECOVERY_ASKED = [2, 5, 7];
const REQUEST = "41D0 77BE 9C35 E2A8 06F1 B3D9 58C4 1E6A";

type Staff = { person: PersonView; secret: string; first: boolean };
type Vault = { place: string; staff: Staff[]; election: boolean; requested: boolean; certified: boolean; recovery: string | null };
type Seat = { person: PersonView | null; locked: boolean; minutes: number; slips: SlipView[] };

/** A vault with the people of the example; `ready` has everything that work needs. */
function exampleVault(desk: DeskKind): Vault {
  const staff = people[desk].map((person) => ({ person, secret: person.passphrase ?? "", first: false }));
  return { place: PLACES[desk], staff, election: true, requested: true, certified: true, recovery: null };
}

export class MemoryDesks {
  private readonly vaults: Partial<Record<DeskKind, Vault>> = {};
  private readonly seats: Record<DeskKind, Seat> = { centre: emptySeat(), office: emptySeat() };
  private demonstration = false;
  private tries = 0;
  private made = 0;

  begin(): void {
    this.demonstration = true;
    this.vaults.centre ??= exampleVault("centre");
    this.vaults.office ??= exampleVault("office");
  }

  /** Who may act at a desk now. */
  at(desk: DeskKind): PersonView | null {
    const { person, locked } = this.seats[desk];
    return locked || this.isFirst(desk, person) ? null : person;
  }

  start(language: Language): Start {
    const desks = (["centre", "office"] as const).filter((desk) => this.vaults[desk]).map((desk) => this.desk(desk, language));
    const recent: Start["recent"] = [{ path: "/home/demo/vaults/Old-hall.counterfoil", place: "Old hall", desk: "centre" }];
    return { desks, demonstration: this.demonstration, recent, usualFolder: "/home/demo/vaults", version: "0.1.0", digest: "memory" };
  }

  desk(desk: DeskKind, language: Language): DeskView {
    const vault = this.vault(desk);
    const seat = this.seats[desk];
    const first = this.isFirst(desk, seat.person);
    return {
      desk,
      place: vault.place,
      vault: `/home/demo/vaults/${desk}.counterfoil`,
      person: seat.person,
      people: vault.staff.map(({ person }) => person),
      locked: seat.locked,
      passphraseDue: first && !seat.locked,
      lockMinutes: seat.minutes,
      recoverable: vault.recovery !== null,
      setUp: seat.person && !seat.locked && !first ? isComplete(desk, vault) : null,
      election: vault.election ? election(language) : null,
      closed: null,
      folder: desk === "centre" ? "/media/stick" : "/media/stick/results",
    };
  }

  door(): Pick<Host, "sign_in" | "sign_out" | "look_at_desk" | "lock" | "touch" | "set_lock_minutes" | "judge_passphrase" | "change_passphrase" | "recover" | "make_vault" | "choose_existing" | "find_files" | "setup" | "read_election" | "confirm_election" | "write_request" | "load_certificate" | "show_recovery_key" | "confirm_recovery_key" | "let_in" | "let_in_table" | "slips_handed_out" | "remove_person" | "give_passphrase"> {
    const view = (a: { desk: DeskKind; language: string }) => this.desk(a.desk, asLanguage(a.language));
    return {
      sign_in: async (a) => {
        this.signIn(a.desk, a.person, a.passphrase);
        return view(a);
      },
      sign_out: async (a) => {
        this.sit(a.desk, null);
        return view(a);
      },
      look_at_desk: async (a) => view(a),
      lock: async (a) => {
        this.seats[a.desk].locked = true;
        return view(a);
      },
      touch: async () => undefined,
      set_lock_minutes: async (a) => {
        this.seats[a.desk].minutes = a.minutes;
        return view(a);
      },
      judge_passphrase: async ({ passphrase }) => judge(passphrase),
      change_passphrase: async (a) => {
        judge(a.new);
        this.changeOwn(a.desk, a.old, a.new);
        return view(a);
      },
      recover: async (a) => {
        this.recover(a);
        return view(a);
      },
      make_vault: async (a) => {
        judge(a.passphrase);
        const person: PersonView = { id: a.code, name: a.name, role: "administrator", passphrase: null };
        this.vaults[a.desk] = { place: a.place, staff: [{ person, secret: a.passphrase, first: false }], election: false, requested: false, certified: false, recovery: null };
        this.sit(a.desk, person);
        return this.start(asLanguage(a.language));
      },
      find_files: async ({ folder, ending }) => [`${folder}/${ending === "csv" ? "people" : "valleys"}.${ending}`],
      choose_existing: async () => "/media/stick/valleys.election.asice",
      setup: async ({ desk }) => this.setup(desk),
      read_election: async ({ path, language }) => (path.endsWith(".asice") ? this.offer(asLanguage(language)) : refuse("folder-missing", {})),
      confirm_election: async (a) => this.confirm(a.desk, a.typed, asLanguage(a.language)),
      write_request: async ({ desk, folder }) => {
        this.vault(desk).requested = true;
        return { path: `${folder}/C1-41D0.request.asice`, fingerprint: REQUEST };
      },
      load_certificate: async (a) => {
        if (!a.path.endsWith(".asice")) return refuse("folder-missing", {});
        this.vault(a.desk).certified = true;
        return view(a);
      },
      show_recovery_key: async () => ({ groups: RECOVERY, asked: RECOVERY_ASKED }),
      confirm_recovery_key: async ({ desk, typed }) => {
        if (RECOVERY_ASKED.some((place, i) => RECOVERY[place] !== typed[i]?.toUpperCase())) return refuse("wrong-recovery-key", {});
        this.vault(desk).recovery = "2026-11-22T16:00:00Z";
      },
      let_in: async (a) => this.letIn(a.desk, [a]),
      let_in_table: async (a) => this.letInTable(a.desk, a.path),
      slips_handed_out: async ({ desk }) => {
        this.seats[desk].slips = [];
      },
      remove_person: async ({ desk, person }) => {
        const vault = this.vault(desk);
        vault.staff = vault.staff.filter((one) => one.person.id !== person);
        this.seats[desk].slips = this.seats[desk].slips.filter((slip) => slip.person.id !== person);
      },
      give_passphrase: async ({ desk, person }) => this.slip(desk, this.staff(desk, person)),
    };
  }

  private vault(desk: DeskKind): Vault {
    return this.vaults[desk] ?? refuse("not-signed-in", {});
  }

  private staff(desk: DeskKind, id: string): Staff {
    return this.vault(desk).staff.find(({ person }) => person.id === id) ?? refuse("unknown-person", {});
  }

  private isFirst(desk: DeskKind, person: PersonView | null): boolean {
    return person !== null && this.staff(desk, person.id).first;
  }

  private sit(desk: DeskKind, person: PersonView | null): void {
    const returns = this.seats[desk].locked && this.seats[desk].person?.id === person?.id;
    Object.assign(this.seats[desk], { person, locked: false, slips: returns ? this.seats[desk].slips : [] });
  }

  private signIn(desk: DeskKind, id: string, passphrase: string): void {
    const { person, secret } = this.staff(desk, id);
    if (secret !== passphrase) return refuse("wrong-passphrase", { wait: "no", seconds: "0" });
    this.sit(desk, person);
  }

  private changeOwn(desk: DeskKind, typed: string | null, passphrase: string): void {
    const staff = this.staff(desk, this.seats[desk].person?.id ?? "");
    const old = typed ?? (staff.first ? staff.secret : "");
    if (staff.secret !== old) return refuse("wrong-passphrase", { wait: "no", seconds: "0" });
    if (old === passphrase) return refuse("same-passphrase", {});
    Object.assign(staff, { secret: passphrase, first: false });
  }

  private recover(a: { desk: DeskKind; key: string; person: string; passphrase: string }): void {
    const typed = a.key.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
    if (typed !== RECOVERY.join("")) return refuse("damaged-code", {});
    judge(a.passphrase);
    const staff = this.staff(a.desk, a.person);
    Object.assign(staff, { secret: a.passphrase, first: false });
    this.sit(a.desk, staff.person);
  }

  private setup(desk: DeskKind): SetupView {
    const vault = this.vault(desk);
    const own = this.seats[desk].person?.id;
    return {
      people: vault.staff.map(({ person, first }) => ({ person: { ...person, passphrase: null }, first, own: person.id === own })),
      slips: this.seats[desk].slips,
      roles: rolesOf[desk],
      centre: vault.election && desk === "centre" ? { id: "C1", name: PLACES.centre } : null,
      frozen: null,
      recoveryMade: vault.recovery,
      recoveryUsed: null,
      request: vault.requested ? REQUEST : null,
      certified: vault.certified ? "2026-11-20T09:30:00Z" : null,
    };
  }

  private asked(): number[] {
    return ASKED[this.tries % ASKED.length] ?? [];
  }

  private offer(language: Language): OfferView {
    const asked = this.asked();
    return {
      title: electionTitle[language],
      date: "2026-11-22",
      authority: PLACES.office,
      mode: "test",
      contests: contests.map((contest) => contest.title[language]),
      stations: stations.length,
      centres: [
        { id: "C1", name: PLACES.centre },
        { id: "C2", name: "Centre Lower Valley" },
      ],
      authorityGroups: LETTER.authority.map((group, i) => (asked.includes(i) ? null : group)),
      definitionGroups: LETTER.definition.map((group, i) => (asked.includes(i + LETTER.authority.length) ? null : group)),
    };
  }

  private confirm(desk: DeskKind, typed: string[], language: Language): Awaited<ReturnType<Host["confirm_election"]>> {
    const letter = [...LETTER.authority, ...LETTER.definition];
    if (this.asked().some((place, i) => letter[place] !== typed[i]?.toUpperCase())) {
      this.tries += 1;
      return { desk: null, problem: problem("wrong-fingerprint", {}), offer: this.offer(language) };
    }
    Object.assign(this.vault(desk), { election: true, requested: false, certified: false });
    return { desk: this.desk(desk, language), problem: null, offer: null };
  }

  private letIn(desk: DeskKind, wanted: { code: string; name: string; role: Role }[]): SlipView[] {
    const vault = this.vault(desk);
    if (wanted.some(({ code }) => vault.staff.some(({ person }) => person.id === code))) return refuse("person-exists", {});
    return wanted.map(({ code, name, role }) => {
      const staff: Staff = { person: { id: code, name, role, passphrase: null }, secret: "", first: true };
      vault.staff.push(staff);
      return this.slip(desk, staff);
    });
  }

  private letInTable(desk: DeskKind, path: string): SlipView[] {
    if (!path.endsWith("people.csv")) {
      const fault = (line: string, column: string) => problem("csv-role", { file: "people.csv", line, column, value: "typst", allowed: rolesOf[desk].join(", ") });
      throw { ...fault("3", "role"), faults: [fault("3", "role"), fault("5", "role")] };
    }
    return this.letIn(desk, [
      { code: "ada", name: "Ada Lindqvist", role: "typist" },
      { code: "nikos", name: "Νίκος Παπαδάκης", role: "typist" },
      { code: "vera", name: "Вера Иванова", role: "supervisor" },
    ]);
  }

  private slip(desk: DeskKind, staff: Staff): SlipView {
    this.made += 1;
    const secret = `7KQ2-M4XR-T8BH-W6ND-${String(this.made).padStart(4, "0")}`;
    Object.assign(staff, { secret, first: true });
    const slip = { person: staff.person, passphrase: secret };
    const seat = this.seats[desk];
    seat.slips = [...seat.slips.filter(({ person }) => person.id !== staff.person.id), slip];
    return slip;
  }
}

const rolesOf: Record<DeskKind, Role[]> = {
  centre: ["typist", "supervisor", "observer", "administrator"],
  office: ["officer", "observer", "administrator"],
};

function emptySeat(): Seat {
  return { person: null, locked: false, minutes: 5, slips: [] };
}

function isComplete(desk: DeskKind, vault: Vault): boolean {
  const number = (role: Role) => vault.staff.filter(({ person }) => person.role === role).length;
  if (desk === "office") return vault.election && vault.certified && number("officer") > 0;
  return vault.election && vault.certified && number("typist") > 1 && number("supervisor") > 0;
}

function judge(passphrase: string): void {
  if (passphrase.trim().length < 12) refuse("weak-passphrase", { reason: "too-short" });
  if (/^(password|passwort)[\d\W]*$/i.test(passphrase)) refuse("weak-passphrase", { reason: "common" });
}

function election(language: Language): NonNullable<DeskView["election"]> {
  return {
    id: "three-valleys",
    title: electionTitle[language],
    date: "2026-11-22",
    mode: "test",
    embargo: null,
    released: null,
    languages: ["en", "de"],
    fingerprint: LETTER.definition.join(" "),
    contests: contests.map(({ id, title, kind }) => ({ id, title: title[language], kind })),
  };
}
