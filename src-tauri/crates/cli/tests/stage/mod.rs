//! A temporary folder to play in, the program to call, and one rehearsed night that many tests look at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

const STATIONS: &str = "\u{feff}number;name;kind;area;centre;address;electorate\r\n\
    001;Town hall;ordinary;North;C1;1 Main Street;110\r\n\
    002;School;ordinary;South;C1;;\r\n\
    900;Postal ballots;postal;North;C2;;\r\n";
const LISTS: &str =
    "contest,list,name,short_name,candidate,candidate_name\nep,1,First list,FL,,\nep,2,Second list,,,\n";
const COUNTS: &str = "station,contest,A1,A2,A3,A,B,B1,C,D,list.1,list.2\n\
    001,ep,100,10,0,110,60,2,1,59,40,19\n\
    002,ep,80,5,0,85,40,0,0,40,15,25\n\
    900,ep,,,,,30,30,1,29,20,9\n";

/// A passphrase for an authority.
const PASSPHRASE: &str = "four words beside another\n";

/// What the program said, and how it ended.
pub(crate) struct Said {
    pub(crate) stdout: String,
    stderr: String,
    code: Option<i32>,
}

impl Said {
    pub(crate) fn ended(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.stdout, self.stderr);
        self
    }

    pub(crate) fn tells(&self, text: &str) -> &Self {
        assert!(self.stdout.contains(text), "{text:?} is missing from\n{}", self.stdout);
        self
    }

    pub(crate) fn warns(&self, text: &str) -> &Self {
        assert!(self.stderr.contains(text), "{text:?} is missing from\n{}", self.stderr);
        self
    }

    pub(crate) fn stderr(&self) -> &str {
        &self.stderr
    }

    pub(crate) fn lines_with(&self, text: &str) -> usize {
        self.stdout.lines().filter(|line| line.contains(text)).count()
    }

    pub(crate) fn json(&self) -> Value {
        let lines = self.json_lines();
        assert_eq!(lines.len(), 1, "{}", self.stdout);
        lines.into_iter().next().unwrap()
    }

    pub(crate) fn json_lines(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// Calls the program without a terminal and in English unless it is told otherwise.
pub(crate) fn counterfoil<T: AsRef<str>>(words: &[T]) -> Said {
    call(Path::new(env!("CARGO_BIN_EXE_counterfoil")), words)
}

/// Calls a program that is installed elsewhere in the same way.
pub(crate) fn call<T: AsRef<str>>(program: &Path, words: &[T]) -> Said {
    let output = Command::new(program)
        .args(words.iter().map(AsRef::as_ref))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() }
}

/// A temporary folder.
pub(crate) struct Stage(TempDir);

impl Stage {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    /// The program in a folder where nothing else is.
    pub(crate) fn installed(&self) -> PathBuf {
        let place = self.path("bin").join(format!("counterfoil{}", std::env::consts::EXE_SUFFIX));
        fs::create_dir(self.path("bin")).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_counterfoil"), &place).unwrap();
        place
    }

    /// The tables of a small election, and a passphrase for its authority.
    pub(crate) fn tables(&self) {
        let files =
            [("stations.csv", STATIONS), ("lists.csv", LISTS), ("counts.csv", COUNTS), ("authority.pass", PASSPHRASE)];
        files.into_iter().for_each(|(name, text)| self.write(name, text));
    }

    pub(crate) fn new_election(&self, name: &str) -> Vec<String> {
        let words = "election new --title Trial --date 2019-05-26 --kind european-parliament --form de-euwo --test \
                     --id test-2019 --stations";
        let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        words.extend([self.text("stations.csv"), "--lists".into(), self.text("lists.csv")]);
        words.extend(["-o".into(), self.text(name)]);
        words
    }

    pub(crate) fn sign(&self) -> Vec<String> {
        let authority = self.text("authority");
        let [definition, pass] = [self.text("election.json"), self.text("authority.pass")];
        ["election", "sign", &definition, "--authority", &authority, "--passphrase-file", &pass]
            .map(str::to_owned)
            .to_vec()
    }

    pub(crate) fn rehearse(&self) -> Vec<String> {
        let [definition, counts, folder] = [self.text("election.json"), self.text("counts.csv"), self.text("night")];
        let words = ["rehearse", "--election", &definition, "--counts", &counts, "-o", &folder, "--mistakes", "0.5"];
        words.map(str::to_owned).to_vec()
    }

    /// A command at the office of a night in this folder.
    pub(crate) fn with_vault(&self, night: &str, words: &[&str]) -> Vec<String> {
        self.with_office(&format!("{night}/office.counterfoil"), &self.text(&format!("{night}/office.pass")), words)
    }

    /// The office of the common night, copied here: a vault has one user at a time.
    pub(crate) fn vault(&self) -> String {
        copy(&night().path("office.counterfoil"), &self.path("office.counterfoil"));
        self.text("office.counterfoil")
    }

    pub(crate) fn with_copied_vault(&self, words: &[&str]) -> Vec<String> {
        self.with_office("office.counterfoil", &night().text("office.pass"), words)
    }

    fn with_office(&self, vault: &str, pass: &str, words: &[&str]) -> Vec<String> {
        let key = ["--vault", &self.text(vault), "--passphrase-file", pass].map(str::to_owned);
        words.iter().map(|word| (*word).to_owned()).chain(key).collect()
    }
}

/// A night that was rehearsed once for all tests that only look at it.
pub(crate) struct Night(Stage);

impl Night {
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path("night").join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn results(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> =
            fs::read_dir(self.path("results")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    pub(crate) fn result(&self) -> PathBuf {
        self.results().swap_remove(0)
    }
}

pub(crate) fn night() -> &'static Night {
    static NIGHT: OnceLock<Night> = OnceLock::new();
    NIGHT.get_or_init(|| {
        // A folder that outlives the tests is put where Cargo cleans.
        let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let stage = Stage(tempfile::Builder::new().prefix("night-").tempdir_in(place).unwrap());
        stage.tables();
        counterfoil(&stage.new_election("election.json")).ended(0);
        counterfoil(&stage.rehearse()).ended(0);
        Night(stage)
    })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
