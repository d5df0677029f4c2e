//! The real window, driven from outside as a person would: look, click, type, wait, take a picture.
use crate::display::Display;
use crate::driver::Driver;
use crate::reader::{Heard, Reader};
use crate::{Outcome, place};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

const WAIT_SECONDS: u64 = 15;
const OPEN_SECONDS: u64 = 60;
const CLOSE_SECONDS: u64 = 5;
const PAUSE_MILLISECONDS: u64 = 50;

/// The program to open, and with what.
#[derive(Debug, Clone, Default)]
pub struct App {
    /// The program file.
    pub binary: PathBuf,
    /// What follows it on the command line.
    pub args: Vec<String>,
    /// Environment variables beside those that the harness sets.
    pub environment: Vec<(String, String)>,
    /// Whether it speaks to a screen reader.
    pub heard: bool,
}

/// What [`Window::wait_for`] waits for.
#[derive(Debug, Clone, Copy)]
pub enum Condition<'a> {
    /// There is such an element, and it can be seen.
    Shown,
    /// There is no such element.
    Absent,
    /// The first such element reads exactly this.
    Reads(&'a str),
    /// The first such element contains this.
    Contains(&'a str),
    /// There are exactly this many.
    Count(usize),
}

/// A rule of accessibility that a screen breaks, as axe-core reports it.
#[derive(Debug, Clone, Deserialize)]
pub struct Violation {
    /// axe's name of the rule.
    pub id: String,
    /// How bad: minor, moderate, serious, critical.
    pub impact: Option<String>,
    /// The rule in words.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<String>,
}

/// An open window with a display, a driver and a home folder of its own; all end with it.
#[derive(Debug)]
pub struct Window {
    client: Option<Client>,
    runtime: Runtime,
    // In this order: the driver and its windows end before the display and the folder that they use.
    driver: Driver,
    _display: Display,
    reader: Option<Reader>,
    _home: TempDir,
}

impl Window {
    /// Opens the program and waits until its page answers.
    ///
    /// # Errors
    /// When display, driver or program do not start.
    pub fn open(app: &App) -> Outcome<Self> {
        let home = tempfile::tempdir()?;
        let display = Display::start()?;
        let reader = app.heard.then(|| Reader::start(home.path())).transpose()?;
        let mut environment = app.environment.clone();
        environment.extend(reader.iter().flat_map(Reader::environment));
        let driver = Driver::start(&display, home.path(), &environment)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities(app));
            let address = driver.address();
            timeout(Duration::from_secs(OPEN_SECONDS), builder.connect(&address)).await
        });
        let client = client
            .map_err(|_| format!("{} does not open in time", app.binary.display()))?
            .map_err(|cause| format!("{} does not open: {cause}", app.binary.display()))?;
        Ok(Self { client: Some(client), runtime, driver, _display: display, reader, _home: home })
    }

    /// Shows another page (for trying the harness itself; Counterfoil refuses to be led away).
    ///
    /// # Errors
    /// When the page cannot be shown.
    pub fn visit(&self, url: &str) -> Outcome<()> {
        Ok(self.runtime.block_on(self.client()?.goto(url))?)
    }

    /// Clicks the first element that matches, once it is there.
    ///
    /// # Errors
    /// When there is none in time, or something covers it.
    pub fn click(&self, css: &str) -> Outcome<()> {
        self.wait_for(css, Condition::Shown)?;
        let clicked = |element: Element| self.runtime.block_on(element.click());
        if clicked(self.first(css)?).is_ok() {
            return Ok(());
        }
        // The driver does not scroll far enough where something stays at the top of the page; a person would.
        let to_the_middle = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        self.script(to_the_middle, vec![css.into()])?;
        clicked(self.first(css)?).map_err(|cause| format!("{css} cannot be clicked: {cause:?}").into())
    }

    /// Clicks the button or link that reads exactly this.
    ///
    /// # Errors
    /// When there is none in time, or something covers it.
    pub fn press(&self, label: &str) -> Outcome<()> {
        if label.contains('\'') {
            return Err(format!("XPath cannot quote the label {label}").into());
        }
        let path = format!(
            "//*[self::button or self::a or @role='button' or @role='tab' or @role='menuitemradio' or @role='option'][normalize-space()='{label}']"
        );
        let client = self.client()?;
        let found = self
            .runtime
            .block_on(client.wait().at_most(Duration::from_secs(WAIT_SECONDS)).for_element(Locator::XPath(&path)));
        let element = found.map_err(|cause| format!("no button reads {label}: {cause}"))?;
        Ok(self.runtime.block_on(element.click())?)
    }

    /// Types on the keyboard, into whatever has the focus; keys without a character are [`Key`]s turned into `char`.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn type_keys(&self, keys: &str) -> Outcome<()> {
        for key in keys.chars() {
            self.chord(&[key])?;
        }
        Ok(())
    }

    /// Types as [`Window::type_keys`], all keys in one order to the driver: as fast as the page takes them.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn type_swiftly(&self, keys: &str) -> Outcome<()> {
        let strokes = keys.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = strokes.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        Ok(self.runtime.block_on(self.client()?.perform_actions(actions))?)
    }

    /// Presses these keys one after the other and lets go in reverse: Shift and Enter, for instance.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn chord(&self, keys: &[char]) -> Outcome<()> {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        Ok(self.runtime.block_on(self.client()?.perform_actions(actions))?)
    }

    /// Clicks a field and replaces what it holds.
    ///
    /// # Errors
    /// When there is no such field in time.
    pub fn fill(&self, css: &str, text: &str) -> Outcome<()> {
        self.click(css)?;
        self.chord(&[Key::Control.into(), 'a'])?;
        self.type_keys(text)
    }

    /// What the first matching element reads.
    ///
    /// # Errors
    /// When there is none in time.
    pub fn text(&self, css: &str) -> Outcome<String> {
        self.wait_for(css, Condition::Shown)?;
        let element = self.first(css)?;
        Ok(self.runtime.block_on(element.text())?)
    }

    /// What all matching elements read, in document order.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn texts(&self, css: &str) -> Outcome<Vec<String>> {
        self.all(css)?.iter().map(|element| Ok(self.runtime.block_on(element.text())?)).collect()
    }

    /// An attribute of the first matching element.
    ///
    /// # Errors
    /// When there is no such element.
    pub fn attribute(&self, css: &str, name: &str) -> Outcome<Option<String>> {
        let element = self.first(css)?;
        Ok(self.runtime.block_on(element.attr(name))?)
    }

    /// What a field holds.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn value(&self, css: &str) -> Outcome<String> {
        let element = self.first(css)?;
        let value = self.runtime.block_on(element.prop("value"))?;
        Ok(value.unwrap_or_default())
    }

    /// How many elements match now.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn count(&self, css: &str) -> Outcome<usize> {
        Ok(self.all(css)?.len())
    }

    /// Waits until the condition holds.
    ///
    /// # Errors
    /// When it does not in time; the message says what was there instead.
    pub fn wait_for(&self, css: &str, condition: Condition<'_>) -> Outcome<()> {
        let pauses = WAIT_SECONDS * 1_000 / PAUSE_MILLISECONDS;
        for _ in 0..pauses {
            if self.holds(css, condition).unwrap_or(false) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(PAUSE_MILLISECONDS));
        }
        let read =
            |css| self.texts(css).map_or_else(|cause| format!("unreadable ({cause})"), |texts| texts.join(" | "));
        let (found, page) = (read(css), read("main"));
        let said = self.driver.said();
        Err(format!(
            "waited in vain for {css} {condition:?}; there is: {found}\n    the page reads: {page}\n    the program said: {said}"
        )
        .into())
    }

    /// Runs a script in the page; `arguments[n]` are the values given.
    ///
    /// # Errors
    /// When the script throws.
    pub fn script(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.runtime.block_on(self.client()?.execute(script, arguments))?)
    }

    /// Runs a script that calls its last argument with what it found, and waits for that.
    ///
    /// # Errors
    /// When the script throws, or does not call in time.
    pub fn script_that_calls_back(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.runtime.block_on(self.client()?.execute_async(script, arguments))?)
    }

    /// Saves a picture of the page as PNG; the folder is made if it is missing.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub fn screenshot(&self, path: &Path) -> Outcome<()> {
        let picture = self.runtime.block_on(self.client()?.screenshot())?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(std::fs::write(path, picture)?)
    }

    /// Asks axe-core what is wrong with the page as it is now.
    ///
    /// # Errors
    /// When axe-core is not installed (`cargo xtask setup`) or fails.
    pub fn axe(&self) -> Outcome<Vec<Violation>> {
        let file = place::root().join("ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&file).map_err(|cause| format!("{}: {cause}", file.display()))?;
        let ask = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                result => done(result.violations.map(({ id, impact, help, nodes }) =>
                    ({ id, impact, help, nodes: nodes.map(node => node.html) }))),
                fault => done({ fault: String(fault) }));";
        // One after the other in two calls: the page's security policy forbids a script element, not these.
        self.script(&source, Vec::new())?;
        let answer = self.script_that_calls_back(ask, Vec::new())?;
        serde_json::from_value(answer.clone()).map_err(|_| format!("axe-core fails: {answer}").into())
    }

    /// What a screen reader comes to on the page, in its order; nothing if the window was opened for eyes only.
    ///
    /// # Errors
    /// When the program does not answer on the accessibility bus.
    pub fn hear(&self, program: &str) -> Outcome<Option<Vec<Heard>>> {
        self.reader.as_ref().map(|reader| reader.hear(program)).transpose()
    }

    /// Makes the window so large, in pixels.
    ///
    /// # Errors
    /// When the window refuses.
    pub fn resize(&self, width: u32, height: u32) -> Outcome<()> {
        Ok(self.runtime.block_on(self.client()?.set_window_size(width, height))?)
    }

    fn holds(&self, css: &str, condition: Condition<'_>) -> Outcome<bool> {
        let elements = self.all(css)?;
        let first = elements.first();
        let text = |element: &Element| self.runtime.block_on(element.text());
        Ok(match condition {
            Condition::Absent => first.is_none(),
            Condition::Count(count) => elements.len() == count,
            Condition::Shown => match first {
                Some(element) => self.runtime.block_on(element.is_displayed())?,
                None => false,
            },
            Condition::Reads(wanted) => first.map(text).transpose()?.as_deref() == Some(wanted),
            Condition::Contains(part) => first.map(text).transpose()?.is_some_and(|whole| whole.contains(part)),
        })
    }

    fn first(&self, css: &str) -> Outcome<Element> {
        let client = self.client()?;
        self.runtime.block_on(client.find(Locator::Css(css))).map_err(|cause| format!("{css}: {cause}").into())
    }

    fn all(&self, css: &str) -> Outcome<Vec<Element>> {
        let client = self.client()?;
        Ok(self.runtime.block_on(client.find_all(Locator::Css(css)))?)
    }

    fn client(&self) -> Outcome<&Client> {
        self.client.as_ref().ok_or_else(|| "the window is closed".into())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver ends the program in any case; asking first lets it close as when a person closes it.
            let _ = self.runtime.block_on(async { timeout(Duration::from_secs(CLOSE_SECONDS), client.close()).await });
        }
    }
}

fn capabilities(app: &App) -> Capabilities {
    let options = json!({ "binary": app.binary, "args": app.args });
    Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)])
}
