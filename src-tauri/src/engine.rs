//! The window's engine on Linux: it draws without the graphics card, and a page whose process has ended is loaded anew.
use std::cell::Cell;
use std::time::{Duration, Instant};

use tauri::{App, Manager, Runtime};
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebView, WebViewExt};

/// A page that ends again so soon would only end again: it stays empty, and the log says why.
const TOO_SOON: Duration = Duration::from_secs(2);

/// Sets the engine of the window up.
///
/// A page of text and figures needs no graphics card, while its driver, running inside the page's process, can end that process at any
/// time. Drawn by the processor it looks the same on every laptop, opens sooner and takes less memory.
pub(crate) fn prepare<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window("main") else { return Ok(()) };
    window.with_webview(|webview| {
        let view = webview.inner();
        if let Some(settings) = view.settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        load_anew_when_ended(&view);
    })
}

/// Who sits there, the vault and the drafts are not in the page but in this program, so a new page shows them as they were.
fn load_anew_when_ended(view: &WebView) {
    let last = Cell::new(None::<Instant>);
    view.connect_web_process_terminated(move |view, reason| {
        log::error!("the page's process has ended: {reason:?}");
        if last.replace(Some(Instant::now())).is_none_or(|before| before.elapsed() > TOO_SOON) {
            view.reload();
        }
    });
}
