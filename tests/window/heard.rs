//! What a screen reader says of a screen: each control has a name, and everything comes in the order of the page.
use serde_json::Value;
use suite::Outcome;
use suite::reader::Heard;
use suite::window::Window;

/// The program as it names itself on the accessibility bus.
const PROGRAM: &str = "counterfoil-desktop";
/// Roles that a person can operate.
const CONTROLS: &[&str] = &[
    "push button",
    "button",
    "toggle button",
    "link",
    "entry",
    "check box",
    "radio button",
    "combo box",
    "password text",
];

/// How often a page that changes is heard anew.
const HEARINGS_MAX: u32 = 5;

/// Headings and buttons of the page that can be seen, in its own order, as they read; none within another.
const IN_ORDER: &str = "
    const seen = one => one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && !one.closest('[aria-hidden=true], [inert]');
    const said = one => one.getAttribute('aria-label')
        ?? (one.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const spoken = one => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true]').forEach(part => part.remove());
        return copy.textContent;
    };
    const read = one => (said(one) || spoken(one)).replace(/\\s+/g, ' ').trim();
    return [...document.querySelectorAll('h1, h2, h3, h4, button')].filter(seen).map(read).filter(text => text !== '');";

/// Boxes and buttons that stand wholly above the one before them in the same column: the keyboard would jump upwards.
const JUMPS: &str = "
    const seen = one => one.checkVisibility() && one.tabIndex >= 0 && !one.closest('[inert]');
    const all = [...document.querySelectorAll('main a[href], main button, main input, main textarea, main select, main [tabindex]')].filter(seen);
    const found = [];
    for (let i = 1; i < all.length; i += 1) {
        const [a, b] = [all[i - 1].getBoundingClientRect(), all[i].getBoundingClientRect()];
        const same = Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.width, b.width) / 2;
        if (same && b.height > 0 && b.bottom <= a.top) found.push(all[i].outerHTML.slice(0, 160));
    }
    return found;";

/// Fails if something on the screen is heard without a name, not at all, or out of order.
pub(crate) fn in_order(window: &Window, what: &str) -> Outcome<()> {
    let Some((heard, wanted)) = at_one_moment(window)? else { return Ok(()) };
    let nameless: Vec<&Heard> = heard.iter().filter(|one| is_control(one) && one.name.is_empty()).collect();
    if !nameless.is_empty() {
        return Err(format!("{what}: heard without a name: {nameless:#?}").into());
    }
    let names: Vec<&str> = heard.iter().filter(|one| one.showing).map(|one| one.name.as_str()).collect();
    let mut rest = names.iter();
    for text in &wanted {
        // Where parts of a name meet there may be a space for the ear that the page does not hold.
        if !rest.any(|name| unspaced(name) == unspaced(text)) {
            let names: Vec<&&str> = names.iter().filter(|name| !name.is_empty()).collect();
            return Err(format!("{what}: “{text}” is not heard in its place among {names:?}").into());
        }
    }
    let jumps = texts(&window.script(JUMPS, vec![])?);
    if jumps.is_empty() { Ok(()) } else { Err(format!("{what}: the keyboard jumps upwards to {jumps:#?}").into()) }
}

/// What is heard, and what the page shows meanwhile. News may change the page by themselves (the strip of the network does so
/// once a desk is open): what was heard over a change is heard anew.
fn at_one_moment(window: &Window) -> Outcome<Option<(Vec<Heard>, Vec<String>)>> {
    let mut shown = texts(&window.script(IN_ORDER, vec![])?);
    for _ in 0..HEARINGS_MAX {
        let Some(heard) = window.hear(PROGRAM)? else { return Ok(None) };
        let now = texts(&window.script(IN_ORDER, vec![])?);
        if now == shown {
            return Ok(Some((heard, shown)));
        }
        shown = now;
    }
    Err(format!("the page does not come to rest: {shown:?}").into())
}

/// Capitals may be a matter of the style sheet, and are heard as such.
fn unspaced(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

fn is_control(heard: &Heard) -> bool {
    heard.showing && heard.focusable && CONTROLS.contains(&heard.role.as_str())
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}
