//! The people of a desk: letting them in, giving them first passphrases, letting them choose their own, and letting them go.

use chrono::{DateTime, Utc};
use election::{Event, Person, PersonId, Right, Role};
use exchange::csv::{CsvFault, CsvFaultKind, PEOPLE_TABLE, RoleWords};
use protocol::Wording;
use sealing::{KdfParams, SecretString};
use store::{DeskKind, NewEntrance};

use crate::setup::check_person;
use crate::{Desk, Refusal};

/// A person with the first passphrase that was made for them: shown and printed until it is handed out, and kept in no file.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Who.
    pub person: Person,
    /// With what they sign in for the first time.
    pub passphrase: SecretString,
}

impl Desk {
    /// The roles that there are at this desk.
    pub fn roles(&self) -> &'static [Role] {
        match self.kind() {
            DeskKind::Centre => &[Role::Typist, Role::Supervisor, Role::Observer, Role::Administrator],
            DeskKind::Office => &[Role::Officer, Role::Observer, Role::Administrator],
            DeskKind::Authority => &[Role::Officer],
        }
    }

    /// The roles of this desk by their codes and by the screen's words in every language.
    fn words_for_roles(&self) -> Vec<RoleWords> {
        let key = |role: Role| format!("paper-role-{}", role.name());
        let spoken =
            |role: Role| protocol::languages().into_iter().map(move |tag| Wording::new(tag).text(&key(role), &[]));
        let words =
            |role: Role| RoleWords { role, words: [role.name().to_owned()].into_iter().chain(spoken(role)).collect() };
        self.roles().iter().copied().map(words).collect()
    }

    /// Adds a person whose passphrase is known to whoever adds them and stays: for rehearsals, where nothing is worth
    /// guessing. At a real desk it is [`Desk::let_in`].
    ///
    /// # Errors
    /// No right; the code is taken; the passphrase is weak.
    pub fn add_person(&mut self, person: &Person, passphrase: &SecretString, cost: KdfParams) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        check_person(person)?;
        sealing::check_passphrase(passphrase)?;
        self.require_free(person)?;
        self.vault.require_room([person])?;
        let entrance = self.vault.entrance(&person.id, passphrase, cost, self.random())?;
        self.admit(&[(person.clone(), entrance)], false)
    }

    /// Lets people in with first passphrases that are made for them; each chooses their own before anything else.
    ///
    /// # Errors
    /// No right; a code is taken; a name cannot be printed; a role that this desk has not; there would be too many. Nobody was let in then.
    pub fn let_in(&mut self, people: &[Person]) -> Result<Vec<Slip>, Refusal> {
        self.require(Right::KeepVault)?;
        for (place, person) in people.iter().enumerate() {
            check_person(person)?;
            self.require_free(person)?;
            if people.iter().take(place).any(|before| same_code(&before.id, &person.id)) {
                return Err(Refusal::PersonExists);
            }
            if !self.roles().contains(&person.role) {
                return Err(Refusal::RoleNotHere);
            }
        }
        self.vault.require_room(people)?;
        let (mut slips, mut admitted) = (vec![], vec![]);
        for person in people {
            let passphrase = sealing::make_passphrase(self.random())?;
            admitted.push((person.clone(), self.new_entrance(person, &passphrase)?));
            slips.push(Slip { person: person.clone(), passphrase });
        }
        self.admit(&admitted, true)?;
        slips.iter().for_each(|slip| self.keep_slip(slip.clone()));
        Ok(slips)
    }

    /// Who was let in, or got a passphrase from somebody else, after the first entry was made, and when: whoever gave it has
    /// known it, and may have acted as them.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn let_in_late(&self) -> Result<impl Iterator<Item = (&PersonId, DateTime<Utc>)>, Refusal> {
        self.signed_in()?;
        Ok(self.view.let_in_late.iter().map(|(person, at)| (person, *at)))
    }

    /// The first passphrases that whoever sits there made and has still to hand out; no file has them.
    ///
    /// # Errors
    /// No right.
    pub fn slips(&self) -> Result<&[Slip], Refusal> {
        self.require(Right::KeepVault)?;
        Ok(&self.slips)
    }

    /// They were handed out: nobody needs to see them any more, and they are wiped.
    ///
    /// # Errors
    /// No right.
    pub fn slips_handed_out(&mut self) -> Result<(), Refusal> {
        self.require(Right::KeepVault)?;
        self.slips.clear();
        Ok(())
    }

    /// A person has one passphrase: a newer slip replaces an older one.
    fn keep_slip(&mut self, slip: Slip) {
        self.drop_slip(&slip.person.id);
        self.slips.push(slip);
    }

    fn drop_slip(&mut self, person: &PersonId) {
        self.slips.retain(|slip| slip.person.id != *person);
    }

    /// As [`Desk::let_in`], from a table `code,name,role`. Who is there already, word for word, is passed over, so that a
    /// table can grow and be read again.
    ///
    /// # Errors
    /// Every fault of the table with its line and column; as [`Desk::let_in`].
    pub fn let_in_table(&mut self, table: &[u8]) -> Result<Vec<Slip>, Refusal> {
        self.require(Right::KeepVault)?;
        let told = |faults: Vec<CsvFault>| -> Refusal {
            faults.into_iter().map(exchange::Refusal::from).collect::<Vec<_>>().into()
        };
        let lines = exchange::csv::people(table, &self.words_for_roles()).map_err(told)?;
        let (mut people, mut faults) = (vec![], vec![]);
        for line in lines {
            let (number, person) = (line.line, line.person);
            let fault = |column: &str, kind| CsvFault { file: PEOPLE_TABLE, line: number, column: column.into(), kind };
            match self.view.people.get(&person.id) {
                Some(known) if *known == person && self.vault.has_slot(&person.id) => {}
                _ if self.require_free(&person).is_err() => {
                    faults.push(fault("code", CsvFaultKind::Duplicate(person.id.to_string())));
                }
                _ if protocol::check(&person.name).is_err() => {
                    let detail = "a character that cannot be printed".to_owned();
                    faults.push(fault("name", CsvFaultKind::Other(detail)));
                }
                _ => people.push(person),
            }
        }
        if faults.is_empty() { self.let_in(&people) } else { Err(told(faults)) }
    }

    /// Gives a person a new first passphrase, because they forgot theirs or somebody else may know it.
    ///
    /// # Errors
    /// No right; nobody of that code; the person who is signed in.
    pub fn give_passphrase(&mut self, person: &PersonId) -> Result<Slip, Refusal> {
        let person = self.another(person)?;
        let passphrase = sealing::make_passphrase(self.random())?;
        let event = Event::PassphraseGiven { person: person.id.clone() };
        self.replace_passphrase(&person, &passphrase, event)?;
        let slip = Slip { person, passphrase };
        self.keep_slip(slip.clone());
        Ok(slip)
    }

    /// The person who sits there chooses a passphrase of their own; with a first passphrase that is all they can do. The old
    /// one proves that it is they; it may be left out right after a first one, which they came in with, was typed.
    ///
    /// # Errors
    /// Nobody sits there; the desk is locked; the old passphrase is wrong or lacks; the new one is weak or the old one.
    pub fn change_passphrase(&mut self, old: Option<&SecretString>, new: &SecretString) -> Result<(), Refusal> {
        let person = self.seated().ok_or(Refusal::NotSignedIn)?.clone();
        if self.locked {
            return Err(Refusal::DeskLocked);
        }
        sealing::check_passphrase(new)?;
        let old = old.or(self.first.as_ref()).cloned().ok_or(store::Fault::WrongPassphrase { seconds: 0 })?;
        if sealing::is_same_passphrase(&old, new) {
            return Err(Refusal::SamePassphrase);
        }
        let now = self.now();
        self.vault.recognise(person.id.as_str(), &old, now)?;
        let event = Event::PassphraseChanged { person: person.id.clone() };
        self.replace_passphrase(&person, new, event)?;
        self.first = None;
        Ok(())
    }

    /// Lets a person go: their way in is closed, and the database gets a key that they never had. What they did stays.
    ///
    /// # Errors
    /// No right; nobody of that code; the person who is signed in.
    pub fn remove_person(&mut self, person: &PersonId) -> Result<(), Refusal> {
        let person = self.another(person)?;
        self.tell_wrong()?;
        let stamped = self.stamp(Event::PersonRemoved { person: person.id.clone() });
        self.vault.write::<_, Refusal>(|change| {
            change.forget_holder(&person.id)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        self.drop_slip(&person.id);
        self.close_entrances()
    }

    /// Closes the way in of everybody whom the journal does not know any more: after a removal, and at opening, where power
    /// may have gone in the middle of one.
    pub(crate) fn close_entrances(&mut self) -> Result<(), Refusal> {
        let people = &self.view.people;
        if self.vault.keep_only(|code| people.contains_key(&PersonId::new(code)))? {
            let world = self.world.clone();
            self.vault.re_key(world.random())?;
        }
        Ok(())
    }

    /// Another person than the one who is signed in, who must have the right to look after the vault.
    fn another(&self, person: &PersonId) -> Result<Person, Refusal> {
        let by = self.require(Right::KeepVault)?;
        if by.id == *person {
            return Err(Refusal::OwnAccount);
        }
        Ok(self.view.people.get(person).ok_or(store::Fault::UnknownPerson)?.clone())
    }

    /// No living or former person has this code, or it is this very person whose way in was not finished when power went.
    fn require_free(&self, person: &Person) -> Result<(), Refusal> {
        let known = self.view.people.values().chain(self.view.left.values());
        match known.into_iter().find(|known| same_code(&known.id, &person.id)) {
            Some(known)
                if known == person && self.view.people.contains_key(&known.id) && !self.vault.has_slot(&person.id) =>
            {
                Ok(())
            }
            Some(_) => Err(Refusal::PersonExists),
            None => Ok(()),
        }
    }

    fn admit(&mut self, admitted: &[(Person, NewEntrance)], first: bool) -> Result<(), Refusal> {
        let mut events = vec![];
        for (person, _) in admitted {
            if !self.view.people.contains_key(&person.id) {
                events.push(self.stamp(Event::PersonAdded(person.clone())));
            }
            if first {
                events.push(self.stamp(Event::PassphraseGiven { person: person.id.clone() }));
            }
        }
        self.vault.write::<_, Refusal>(|change| {
            for (_, entrance) in admitted {
                change.keep_holder(entrance)?;
                change.forget_other_holders(entrance)?;
            }
            events.iter().try_for_each(|stamped| Ok(change.append(stamped).map(drop)?))
        })?;
        events.iter().for_each(|stamped| self.view.note(stamped));
        Ok(self.vault.admit(admitted)?)
    }

    /// Another passphrase for somebody who has one. The order matters if power goes: first the new way in may get keys, then
    /// it opens, then the journal tells of it and the old one gets no keys any more.
    pub(crate) fn replace_passphrase(
        &mut self,
        person: &Person,
        passphrase: &SecretString,
        event: Event,
    ) -> Result<(), Refusal> {
        self.tell_wrong()?;
        let entrance = self.new_entrance(person, passphrase)?;
        self.vault.write::<_, Refusal>(|change| Ok(change.keep_holder(&entrance)?))?;
        self.vault.admit(&[(person.clone(), entrance.clone())])?;
        let stamped = self.stamp(event);
        self.vault.write::<_, Refusal>(|change| {
            change.forget_other_holders(&entrance)?;
            Ok(change.append(&stamped)?)
        })?;
        self.view.note(&stamped);
        let world = self.world.clone();
        Ok(self.vault.re_key(world.random())?)
    }

    /// A way in that costs a guesser as much as that of whoever opens it.
    fn new_entrance(&self, person: &Person, passphrase: &SecretString) -> Result<NewEntrance, Refusal> {
        Ok(self.vault.entrance(&person.id, passphrase, self.cost(), self.random())?)
    }

    /// What a guess costs in this vault: what it was when the vault was made, by the person who is known longest.
    pub(crate) fn cost(&self) -> KdfParams {
        self.vault.header().slots.first().map_or(KdfParams::RECOMMENDED, |slot| slot.entrance.cost)
    }
}

/// Codes that differ in capitals only would be taken for each other.
fn same_code(one: &PersonId, other: &PersonId) -> bool {
    one.as_str().to_lowercase() == other.as_str().to_lowercase()
}
